package org.jackfield.console;

/** What carries commands out. */
interface Shell extends AutoCloseable {

    /**
     * Carries a command out and returns the text of its result; null when it has none.
     *
     * @throws Exception whatever the command throws
     */
    String execute(String command) throws Exception;

    @Override
    void close();
}
