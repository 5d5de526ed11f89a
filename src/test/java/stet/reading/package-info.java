/** The built site as it is met: by browsers, on paper, in text browsers, by checkers and by other programs. */
package stet.reading;
