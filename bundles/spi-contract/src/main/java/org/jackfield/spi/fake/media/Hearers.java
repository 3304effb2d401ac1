package org.jackfield.spi.fake.media;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jackfield.session.Registration;
import org.jackfield.spi.media.MediaException;
import org.jackfield.spi.media.MediaListener;

/** The application's listeners to one stream; one that throws is removed and told. */
final class Hearers<T> {

    private final MediaListener warned;
    private final String kind;
    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    /**
     * Makes the list of nobody.
     *
     * @param kind what they are called in a warning, for example {@code PCM}
     */
    Hearers(MediaListener warned, String kind) {
        this.warned = warned;
        this.kind = kind;
    }

    Registration add(Consumer<T> hearer) {
        all.add(hearer);
        return () -> all.remove(hearer);
    }

    void hear(T frame) {
        all.forEach(hearer -> tell(hearer, frame));
    }

    void clear() {
        all.clear();
    }

    private void tell(Consumer<T> hearer, T frame) {
        try {
            hearer.accept(frame);
        } catch (RuntimeException | Error e) {
            all.remove(hearer);
            warned.onWarning(new MediaException(
                    MediaException.Kind.APPLICATION, "a " + kind + " listener failed and is removed", e));
        }
    }
}
