package fi.kapula.notification;

import fi.kapula.engine.PermanentFailure;

/**
 * Why a mail did not leave. The texts end up in an incident, which is stored and shown in Cockpit to whoever looks, so
 * they are in Finnish alone, and name the recipient by user id only.
 *
 * @param permanent whether only a person can remove it
 */
record Obstacle(String reason, String remedy, boolean permanent) {

    static final Obstacle NO_ADDRESS = new Obstacle(
            "vastaanottajalla ei ole kelvollista sähköpostiosoitetta tai hän ei ole enää käyttäjä",
            "Tarkista henkilön tiedot", true);

    static final Obstacle SERVER_SILENT =
            new Obstacle("postipalvelin ei vastannut", "Tarkista postipalvelimen asetukset", false);

    static final Obstacle CONNECTION_FAILED =
            new Obstacle("yhteys postipalvelimeen ei onnistunut", "Tarkista postipalvelimen asetukset", false);

    static final Obstacle LOGIN_REFUSED = new Obstacle(
            "postipalvelin ei hyväksynyt tunnusta tai salasanaa", "Korjaa postipalvelimen asetukset", false);

    static final Obstacle FOLDER_CLOSED = new Obstacle(
            "viestiä ei voitu kirjoittaa kansioon", "Tarkista asetus kapula.notification.folder ja levytila", false);

    static Obstacle addressRefused(int code) {
        return new Obstacle(
                "postipalvelin ei hyväksynyt vastaanottajan osoitetta (" + code + ")",
                "Korjaa osoite henkilön tietoihin",
                true);
    }

    static Obstacle serverRefused(int code) {
        return new Obstacle(
                "postipalvelin ei ottanut viestiä vastaan (" + code + ")",
                "Tarkista postipalvelimen asetukset",
                false);
    }

    RuntimeException failure(Mail mail) {
        String message = "Sähköpostia %d (vastaanottaja: %s) ei saatu lähetettyä: %s. %s ja paina Yritä uudelleen."
                .formatted(mail.id(), mail.recipient(), reason, remedy);
        return permanent ? new PermanentFailure(message) : new MailNotSent(message);
    }

    /** Without cause: what a mail server answers holds the recipient's address, and the engine keeps stack traces. */
    static class MailNotSent extends RuntimeException {

        MailNotSent(String message) {
            super(message);
        }
    }
}
