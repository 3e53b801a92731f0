package fi.kapula.matching;

/**
 * How much a supervisor has: shown as "running / maximum – queued".
 *
 * @param running supervisions that go on
 * @param queued open proposals; each takes a place
 */
public record Load(int running, int maximum, int queued) {

    public int freePlaces() {
        return maximum - running - queued;
    }

    @Override
    public String toString() {
        return "%d / %d – %d".formatted(running, maximum, queued);
    }
}
