package io.talentpool.gateway.search.matching;

import static io.talentpool.gateway.search.document.CandidateDocument.POSITION_WORDS;
import static io.talentpool.gateway.search.document.CandidateDocument.SKILLS;
import static io.talentpool.gateway.search.document.CandidateDocument.SKILL_PIECES;
import static io.talentpool.gateway.search.document.CandidateDocument.SKILL_WORDS;
import static io.talentpool.gateway.search.document.CandidateDocument.WORDS;
import static io.talentpool.gateway.search.document.CandidateDocument.WORD_PIECES;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.search.Query;

import io.talentpool.gateway.search.document.Grams;
import io.talentpool.gateway.search.query.Wanted;
import io.talentpool.gateway.search.text.Synonym;
import io.talentpool.gateway.search.text.Synonyms;
import io.talentpool.gateway.search.text.Word;
import io.talentpool.gateway.search.text.Words;

/**
 * What is wanted as queries, from the strictest to the loosest: it is a whole skill; it is there word for word, under any of its names; it
 * is a piece of longer words. Each finds all that the one before it finds.
 */
final class WantedQueries {

    private WantedQueries() {}

    static Query wholeSkill(Wanted skill) {
        var names = new ArrayList<>(skill.wholes());
        synonyms(skill).map(Synonym::words).map(Words::wholes).forEach(names::addAll);
        return WordQueries.whole(SKILLS, names);
    }

    static Query wordsOfSkill(Wanted skill) {
        if (skill.asWritten()) {
            return wholeSkill(skill);
        }
        return WordQueries.any(
                Stream.concat(Stream.of(skill.words()), synonyms(skill).map(Synonym::words))
                        .map(words -> WordQueries.inARow(SKILL_WORDS, words))
                        .toList());
    }

    static Query pieceOfSkill(Wanted skill) {
        if (skill.asWritten() || skill.words().stream().anyMatch(Word::isShort)) {
            return wordsOfSkill(skill);
        }
        var queries = new ArrayList<Query>();
        queries.add(wordsOfSkill(skill));
        skill.wholes().forEach(whole -> queries.add(Grams.containing(SKILL_PIECES, whole)));
        return WordQueries.any(queries);
    }

    static Query words(Wanted wanted) {
        if (wanted.asWritten()) {
            return WordQueries.inARow(WORDS, wanted.words());
        }
        return orSynonym(wanted, WordQueries.each(WORDS, wanted.words()));
    }

    static Query pieces(Wanted wanted) {
        if (wanted.asWritten()) {
            return words(wanted);
        }
        return orSynonym(
                wanted,
                WordQueries.all(
                        wanted.words().stream().map(WantedQueries::piece).toList()));
    }

    private static Query piece(Word word) {
        var asWord = WordQueries.inARow(WORDS, List.of(word));
        return word.isShort() ? asWord : WordQueries.any(List.of(asWord, Grams.containing(WORD_PIECES, word.whole())));
    }

    private static Query orSynonym(Wanted wanted, Query asTyped) {
        var queries = new ArrayList<Query>();
        queries.add(asTyped);
        synonyms(wanted).forEach(synonym -> {
            if (synonym.ambiguous()) {
                queries.add(WordQueries.inARow(SKILL_WORDS, synonym.words()));
                queries.add(WordQueries.inARow(POSITION_WORDS, synonym.words()));
            } else {
                queries.add(WordQueries.inARow(WORDS, synonym.words()));
            }
        });
        return WordQueries.any(queries);
    }

    /** What stands in quotation marks has no other name. */
    private static Stream<Synonym> synonyms(Wanted wanted) {
        return wanted.asWritten()
                ? Stream.empty()
                : wanted.wholes().stream()
                        .flatMap(whole -> Synonyms.of(whole).stream())
                        .distinct();
    }
}
