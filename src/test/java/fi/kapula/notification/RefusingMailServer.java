package fi.kapula.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A mail server that knows none of the recipients, and names them when it says so. */
class RefusingMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final String answer;

    RefusingMailServer(int port, String answer) throws IOException {
        this.door = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread thread = new Thread(this::serve, "refusing-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket client = door.accept();
                    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream()));
                    PrintWriter out = new PrintWriter(client.getOutputStream(), true)) {
                out.print("220 refusing\r\n");
                out.flush();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String recipient = line.startsWith("RCPT TO:") ? line.substring("RCPT TO:".length()) : null;
                    out.print(recipient == null ? "250 fine\r\n" : answer.formatted(recipient) + "\r\n");
                    out.flush();
                }
            } catch (IOException closed) {
                // the test is over, or the client has left
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
