package io.talentpool.gateway.resume;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.talentpool.gateway.json.JsonTexts;
import io.talentpool.gateway.json.KeyWords;
import io.talentpool.gateway.json.Members;
import io.talentpool.gateway.json.Members.Member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * One kind of leaf of an entry, such as the title of a job.
 *
 * @param names in the order in which they count
 * @param not what makes another thing of it: an employer's address is no employer
 */
record Leaves(List<String> names, Set<String> not) {

    private static final Set<String> NEVER = KeyWords.set(
            "location city state province country address url website link logo size industry type phone email"
                    + " contact supervisor manager id code salary reason reference referee probability confidence image"
                    + " latitude longitude zip normalized taxonomy level skill");

    static Leaves named(String names, String... not) {
        return new Leaves(List.of(names.split(" ")), Set.of(not));
    }

    boolean matches(Member member) {
        return rank(member) < names.size();
    }

    private int rank(Member member) {
        int rank = names.size();
        for (var word : member.words()) {
            int place = names.indexOf(word);
            if (not.contains(word) || (place < 0 && NEVER.contains(word))) {
                return names.size();
            }
            if (place >= 0) {
                rank = Math.min(rank, place);
            }
        }
        return rank;
    }

    /** The value that counts; a missing node where there is none. */
    JsonNode value(Members members) {
        return members.stream()
                .filter(this::matches)
                .filter(member -> !JsonTexts.text(member.value()).isEmpty())
                .min((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(Member::value)
                .orElseGet(MissingNode::getInstance);
    }

    /** As one line; empty where there is none. */
    String line(Members members) {
        return JsonTexts.text(value(members)).replace("\n", ", ");
    }

    /** The lines of all of them, none said twice. */
    String lines(Members members) {
        var lines = new ArrayList<String>();
        members.stream()
                .filter(this::matches)
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .flatMap(member -> JsonTexts.text(member.value()).lines())
                .filter(line -> lines.stream().noneMatch(said -> said.contains(line)))
                .forEach(lines::add);
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
