/**
 * A media provider in memory, for tests of the core and of applications: deterministic, without network, clock and threads
 * of its own.
 *
 * <p>A {@link org.jackfield.spi.fake.media.FakeMediaNetwork} joins the paths of one or more providers. It runs everything on
 * the executor that the test gives, one task at a time, and sound moves only when the test calls {@link
 * org.jackfield.spi.fake.media.FakeMediaNetwork#advance(int)}.
 */
package org.jackfield.spi.fake.media;
