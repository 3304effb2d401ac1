/**
 * Telephone calls as OSGi services: the API for applications.
 *
 * <p>Get a {@link org.jackfield.session.Phone} from the service registry, call a number and hold a {@link
 * org.jackfield.session.Session}. Everything an application reads is an immutable value; everything it asks for is
 * carried out asynchronously and reported as an event.
 *
 * <p>The names of the attributes, methods and events are those of the Linkus web SDK's call session, so that what is
 * known from the browser holds on the server.
 */
@Export
@Version("0.1.0")
package org.jackfield.session;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
