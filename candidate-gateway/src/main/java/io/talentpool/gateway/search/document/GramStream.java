package io.talentpool.gateway.search.document;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Every three characters in a row of some texts as terms, each where it begins; what is shorter has none. */
final class GramStream extends TokenStream {

    /** No phrase reaches from one text into the next. */
    private static final int GAP = 1_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<String> texts;
    private Iterator<String> next;
    private String text = "";
    private int at;
    private int gap;

    GramStream(Collection<String> texts) {
        this.texts = List.copyOf(texts);
        this.next = this.texts.iterator();
    }

    @Override
    public boolean incrementToken() {
        int end = end(at);
        while (end < 0) {
            if (!next.hasNext()) {
                return false;
            }
            text = next.next();
            at = 0;
            gap += GAP;
            end = end(at);
        }
        clearAttributes();
        term.append(text, at, end);
        step.setPositionIncrement(1 + gap);
        gap = 0;
        at = text.offsetByCodePoints(at, 1);
        return true;
    }

    /** Where three characters end; below nought where there are not so many. */
    private int end(int from) {
        int end = from;
        for (int characters = 0; characters < Grams.LENGTH; characters++) {
            if (end >= text.length()) {
                return -1;
            }
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    @Override
    public void reset() {
        next = texts.iterator();
        text = "";
        at = 0;
        gap = 0;
    }
}
