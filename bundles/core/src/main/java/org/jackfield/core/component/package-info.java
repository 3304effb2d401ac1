/** The OSGi components: they only join the framework to what is in the other packages. */
package org.jackfield.core.component;
