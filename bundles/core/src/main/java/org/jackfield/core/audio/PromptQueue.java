package org.jackfield.core.audio;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jackfield.session.AudioSource;

/** The prompts of a call: one plays, the others wait. Any thread adds; the media thread reads, and waits for nobody. */
public final class PromptQueue implements AudioSource {

    private final Executor threads;
    private final Prompt.Listener listener;
    private final Queue<Prompt> prompts = new ConcurrentLinkedQueue<>();

    /**
     * Makes an empty queue.
     *
     * @param threads read files
     * @param listener hears that a prompt plays no longer
     */
    public PromptQueue(Executor threads, Prompt.Listener listener) {
        this.threads = threads;
        this.listener = listener;
    }

    /** Adds a prompt. Nothing is read before {@link #prepare}. */
    public Prompt add(long id, Path file) {
        Prompt prompt = new Prompt(id, file, threads, listener);
        prompts.add(prompt);
        return prompt;
    }

    /** Reads ahead the prompt that plays and the one after it, so that there is no gap between them. */
    public void prepare() {
        Iterator<Prompt> all = prompts.iterator();
        for (int ahead = 0; ahead < 2 && all.hasNext(); ahead++) {
            all.next().prepare();
        }
    }

    /** Takes a prompt out: it plays no longer, and that is not told. */
    public Optional<Prompt> remove(long id) {
        Optional<Prompt> found =
                prompts.stream().filter(prompt -> prompt.id() == id).findFirst();
        found.ifPresent(prompt -> {
            prompts.remove(prompt);
            prompt.silence();
            prepare();
        });
        return found;
    }

    @Override
    public void read(short[] samples) {
        for (Prompt prompt : prompts) {
            prompt.read(samples);
            if (!prompt.isOver()) {
                return;
            }
        }
    }
}
