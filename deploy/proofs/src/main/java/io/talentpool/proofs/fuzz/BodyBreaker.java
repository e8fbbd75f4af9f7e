package io.talentpool.proofs.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes bad bodies of good ones: a member that is wrong, or bytes that are. */
record BodyBreaker(Random random) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Stands for what no tree can hold, such as a number beyond all bounds or half a character. */
    private static final Pattern RAW = Pattern.compile("\"@raw\\((.*?)\\)@\"");

    private static final List<String> RAW_VALUES = Junk.list("""
            1e400 | -1e400 | 1E-400 | 123456789012345678901234567890 | 0.1e1 | 01 | +1 | .5 | NaN | Infinity | 0x10 | tru | 'text' |
            "\\ud800" | "\\udc00\\ud800 and back" | "\\u0000" | "Fuzz \\u0000 text" | "\\x41" | "2100-01-01T10:00:00Z\\u0000\"""");
    private static final List<String> BODIES =
            Junk.list("null | true | 7 | \"text\" | [] | {} | {\"a\":1,\"a\":2} | //c\n{} | \u0000");

    private static final int DEEP = 900;
    private static final int TOO_DEEP = 20_000;

    byte[] broken(JsonNode good) {
        JsonNode body = good.deepCopy();
        if (!body.isObject() || body.isEmpty() || random.nextInt(5) == 0) {
            return brokenBytes(bytes(body));
        }
        for (int faults = 1 + random.nextInt(2); faults > 0; faults--) {
            breakMember((ObjectNode) body);
        }
        return bytes(body);
    }

    static byte[] bytes(JsonNode body) {
        String text = RAW.matcher(body.toString())
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).replace("\\\"", "\"").replace("\\\\", "\\")));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void breakMember(ObjectNode body) {
        List<String> names = new ArrayList<>();
        body.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(8) == 0) {
            body.set("unknown_member", wrongValue());
            return;
        }
        String name = Junk.pick(names, random);
        JsonNode value = body.path(name);
        if (value.asText().startsWith("@raw(")) {
            return; // broken already
        }
        if (random.nextInt(7) == 0) {
            body.remove(name);
        } else if (value.isArray() && random.nextBoolean()) {
            breakArray((ArrayNode) value);
        } else if (value.isTextual() && random.nextInt(3) == 0) {
            body.put(name, wrongText(value.textValue()));
        } else {
            body.set(name, wrongValue());
        }
    }

    private void breakArray(ArrayNode array) {
        switch (random.nextInt(5)) {
            case 0 -> array.removeAll();
            case 1 -> array.addAll(array.deepCopy()).addAll(array.deepCopy());
            case 2 -> array.add(Junk.time(random));
            case 3 -> array.addObject().put("datetime", Junk.time(random)).put("timezone", Junk.text(random));
            default -> array.add(wrongValue());
        }
    }

    private String wrongText(String right) {
        return switch (random.nextInt(6)) {
            case 0 -> right + "\u0000";
            case 1 -> " " + right + " ";
            case 2 -> right.repeat(1 + 6_000 / (right.length() + 1));
            case 3 -> "😀".repeat(501 + random.nextInt(4_500));
            case 4 -> Junk.time(random);
            default -> Junk.text(random);
        };
    }

    private JsonNode wrongValue() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(Math.pow(10, random.nextInt(300)));
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.textNode(Junk.text(random));
            case 5 -> JSON.textNode(Junk.time(random));
            case 6 -> JSON.arrayNode().add(Junk.text(random));
            case 7 -> JSON.objectNode().put(Junk.text(random), 1);
            case 8 -> nested(DEEP);
            case 9 -> JSON.arrayNode().addNull().add(JSON.arrayNode().addNull());
            default -> JSON.textNode("@raw(" + Junk.pick(RAW_VALUES, random) + ")@");
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode node = JSON.arrayNode();
        for (int i = 0; i < depth; i++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    private byte[] brokenBytes(byte[] good) {
        String text = new String(good, StandardCharsets.UTF_8);
        return switch (random.nextInt(14)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length + 1));
            case 2 -> withAt(good, random.nextInt(good.length + 1), (byte) 0xff);
            case 3 -> withAt(good, random.nextInt(good.length + 1), (byte) 0xc3);
            case 4 -> withAt(good, random.nextInt(good.length + 1), (byte) 0);
            case 5 -> text.getBytes(StandardCharsets.UTF_16);
            case 6 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 7 -> (text + " trailing").getBytes(StandardCharsets.UTF_8);
            case 8 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 9 -> "[".repeat(TOO_DEEP).getBytes(StandardCharsets.UTF_8);
            case 10 -> "{\"a\":".repeat(TOO_DEEP / 2).getBytes(StandardCharsets.UTF_8);
            case 11 -> ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
            case 12 -> ("{\"padding\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
            default -> Junk.pick(BODIES, random).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] withAt(byte[] bytes, int place, byte inserted) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        System.arraycopy(bytes, place, longer, place + 1, bytes.length - place);
        longer[place] = inserted;
        return longer;
    }
}
