package fi.kapula.doors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What no field of a type takes, in the shape in which REST takes values. */
class BadValues {

    /** A {@code java.util.HashMap}, serialized. */
    private static final String JAVA = "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAABAAAAAAeA==";

    private static final List<String> TRICKS = List.of(
            "${systemProperties.put('kapula.evaluated','yes')}",
            "#{systemProperties.put('kapula.evaluated','yes')}",
            "[[${7*7}]]",
            "<script>alert(1)</script>",
            "' or 1=1; --",
            "\u0000FOO",
            "x".repeat(1_000_000));

    private BadValues() {}

    /** By what is wrong with them. */
    static Map<String, Object> of(FormField field) {
        Map<String, Object> bad = new LinkedHashMap<>();
        bad.put("an object", value(Map.of("a", Map.of("b", 1))));
        bad.put("a list of objects", value(List.of(Map.of("a", 1))));
        bad.put("a serialized Java object", typed("Object", JAVA, Map.of(
                "objectTypeName", "java.util.HashMap",
                "serializationDataFormat", "application/x-java-serialized-object")));
        bad.put("a Java object as JSON", typed("Object", "{\"a\":1}", Map.of(
                "objectTypeName", "java.util.HashMap", "serializationDataFormat", "application/json")));
        bad.put("a Java object of no class", typed("Object", "{}", Map.of()));
        bad.put("a file", typed("File", "aGVp", Map.of("filename", "../../hei.txt", "mimetype", "text/html")));
        bad.put("a file without a name", typed("File", "aGVp", Map.of()));
        bad.put("bytes", typed("Bytes", "aGVp", Map.of()));
        bad.put("XML", typed("Xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", Map.of()));
        bad.put("a value of an unknown type", typed("Foo", "hei", Map.of()));
        bad.put("a value of an empty type", typed("", "hei", Map.of()));
        of(field, bad);
        return bad;
    }

    private static void of(FormField field, Map<String, Object> bad) {
        switch (field.type()) {
            case "textfield", "textarea" -> {
                bad.put("a text that is too long", value("ä".repeat(field.limit("maxLength") + 1)));
                bad.put("a megabyte", value("x".repeat(1_000_000)));
                bad.put("a list", value(List.of("a", "b")));
            }
            case "number" -> {
                tricks(bad);
                bad.put("words", typed("Integer", "kaksi", Map.of()));
                bad.put("too little", value(field.limit("min") - 1));
                bad.put("too much", value(field.limit("max") + 1));
                bad.put("a fraction", value(field.limit("min") + 0.123456));
                bad.put("far too much", value("1e999999999"));
                bad.put("no number", typed("Double", "NaN", Map.of()));
                bad.put("yes", value(true));
            }
            case "checkbox" -> {
                tricks(bad);
                bad.put("a number", value(2));
                bad.put("a list", value(List.of(true)));
            }
            case "radio", "select" -> {
                tricks(bad);
                bad.put("no option", value("FOO"));
                bad.put("an option in other letters", value("send"));
                bad.put("the number of an option", value(0));
                bad.put("somebody who does not exist", value("kukaan"));
                bad.put("somebody who is no option", value(field.form().equals("OpenCoaching") ? "topi" : "oskari"));
                bad.put("an administrator", value("admin"));
            }
            case "checklist", "taglist" -> {
                tricks(bad);
                bad.put("a word", value("topi"));
                bad.put("numbers", value(List.of(1, 2)));
                bad.put("lists", value(List.of(List.of("topi"))));
                bad.put("people who do not exist", value(List.of("kukaan", "kukaantoinen")));
                bad.put("people of others", value(List.of("liisa", "lauri")));
                bad.put("one of others among the own", value(List.of("topi", "taina", "liisa")));
                bad.put("very many", value(IntStream.range(0, 20_000).mapToObj(i -> "p" + i).toList()));
                bad.put("an object as JSON", typed("Json", "{\"topi\":true}", Map.of()));
                bad.put("half of a JSON text", typed("Json", "[\"topi\"", Map.of()));
            }
            case "datetime" -> {
                tricks(bad);
                bad.put("words", value("huomenna"));
                bad.put("a number", value(20270111));
                bad.put("a list", value(List.of("2027-01-11")));
                bad.put("a day that does not exist", value("2027-02-30"));
                bad.put("a month that does not exist", value("2027-13-01T10:00:00+02:00"));
                bad.put("a year of six digits", value("+202701-01-11T10:00:00+02:00"));
                bad.put("an hour alone", value("10:00"));
                bad.put("an offset that does not exist", value("2027-01-11T10:00:00+27:00"));
            }
            default -> throw new AssertionError("Say what is bad for a " + field.type());
        }
    }

    private static void tricks(Map<String, Object> bad) {
        TRICKS.forEach(trick -> bad.put(trick.substring(0, Math.min(30, trick.length())), value(trick)));
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }

    private static Map<String, Object> typed(String type, Object value, Map<String, Object> info) {
        return Map.of("type", type, "value", value, "valueInfo", info);
    }
}
