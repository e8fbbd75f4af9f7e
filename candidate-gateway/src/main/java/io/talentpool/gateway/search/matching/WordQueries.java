package io.talentpool.gateway.search.matching;

import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import io.talentpool.gateway.search.text.Word;

/** Words as queries of a field that has each word where it stands, and wholes of a field that has them. */
final class WordQueries {

    private WordQueries() {}

    /** Finds the words one after the other, compounds in one piece or in parts. */
    static Query inARow(String field, List<Word> words) {
        if (words.stream().noneMatch(Word::isCompound)) {
            return phrase(field, words, false, false);
        }
        return any(List.of(
                phrase(field, words, false, true), // front-end developer
                phrase(field, words, false, false), // frontend developer
                phrase(field, words, true, true))); // front end developer
    }

    /** Finds each of the words, wherever it stands. */
    static Query each(String field, List<Word> words) {
        return all(words.stream().map(word -> inARow(field, List.of(word))).toList());
    }

    /** Finds any of those values. */
    static Query whole(String field, Collection<String> wholes) {
        return new TermInSetQuery(field, wholes.stream().map(BytesRef::new).toList());
    }

    static Query any(List<Query> queries) {
        return combined(queries, Occur.SHOULD);
    }

    static Query all(List<Query> queries) {
        return combined(queries, Occur.FILTER);
    }

    /** @param placesOfParts whether a compound takes as many places as it has parts, which it does where it was written with hyphens */
    private static Query phrase(String field, List<Word> words, boolean inParts, boolean placesOfParts) {
        var phrase = new PhraseQuery.Builder();
        int place = 0;
        for (var word : words) {
            var terms = inParts ? word.parts() : List.of(word.whole());
            for (int part = 0; part < terms.size(); part++) {
                phrase.add(new Term(field, terms.get(part)), place + part);
            }
            place += placesOfParts ? word.parts().size() : 1;
        }
        var query = phrase.build();
        return query.getTerms().length == 1 ? new TermQuery(query.getTerms()[0]) : query;
    }

    private static Query combined(List<Query> queries, Occur occur) {
        var distinct = queries.stream().distinct().toList();
        if (distinct.size() == 1) {
            return distinct.get(0);
        }
        var all = new BooleanQuery.Builder();
        distinct.forEach(query -> all.add(query, occur));
        return all.build();
    }
}
