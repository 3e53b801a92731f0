package fi.kapula.vault;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Makes and changes key rings from the command line, see {@code src/docs/vault.md}. Needs neither the database nor
 * the application, and never prints a key.
 */
public final class KeyRingCommand {

    private static final String USAGE = """
            usage: create FILE    makes a new key ring
                   add FILE       adds a key that opens only
                   promote FILE   lets the newest key seal
                   rotate FILE    both at once, for an installation of one node
                   retire FILE    removes every key but the sealing one
            """;

    private KeyRingCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    /** @return the exit code */
    static int run(PrintStream out, String... arguments) {
        if (arguments.length != 2) {
            out.print(USAGE);
            return 2;
        }
        KeyRingFile file = new KeyRingFile(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "create" -> file.create(KeyRing.create());
            case "add" -> file.replace(file.read().withNewKey());
            case "promote" -> file.replace(file.read().withNewestKeySealing());
            case "rotate" -> file.replace(file.read().withNewKey().withNewestKeySealing());
            case "retire" -> file.replace(file.read().withSealingKeyOnly());
            default -> {
                out.print(USAGE);
                return 2;
            }
        }
        out.println(file.read());
        return 0;
    }
}
