/** A call between two phones of one framework, looked at and listened to step by step: what {@code ./run.sh} shows. */
package org.jackfield.examples.demo;
