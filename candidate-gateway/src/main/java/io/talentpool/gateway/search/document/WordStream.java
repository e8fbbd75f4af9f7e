package io.talentpool.gateway.search.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

import io.talentpool.gateway.search.text.Word;

/**
 * The words of some texts as terms, each where it stands. A compound stands where its first part does, and takes as many places as it has
 * parts.
 */
final class WordStream extends TokenStream {

    /** No phrase reaches from one text into the next. */
    private static final int GAP = 100;

    /** Longer than any query. */
    private static final int LONGEST = 200;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Placed> terms = new ArrayList<>();
    private Iterator<Placed> next = terms.iterator();
    private int reached = -1;

    WordStream(List<List<Word>> texts) {
        int place = 0;
        for (var text : texts) {
            for (var word : text) {
                place(word, place);
                place += word.parts().size();
            }
            place += GAP;
        }
        this.next = terms.iterator();
    }

    private void place(Word word, int place) {
        placeTerm(word.whole(), place);
        if (word.isCompound()) {
            for (var part : word.parts()) {
                if (Word.standsAlone(part)) {
                    placeTerm(part, place);
                }
                place++;
            }
        }
    }

    private void placeTerm(String text, int place) {
        if (text.length() <= LONGEST) {
            terms.add(new Placed(text, place));
        }
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        var placed = next.next();
        term.append(placed.text);
        step.setPositionIncrement(placed.place - reached);
        reached = placed.place;
        return true;
    }

    @Override
    public void reset() {
        next = terms.iterator();
        reached = -1;
    }

    private record Placed(String text, int place) {}
}
