/**
 * Puts an edition where it is published, whole or not at all. Knows paths, fingerprints and bytes; nothing of pages,
 * templates or articles.
 *
 * <p>Two folders take turns: {@code site/}, which holds nothing but the site, and a spare in {@code .stet/site/} beside
 * it. A release is made ready in the spare, out of hard links to what is published already and of what is new, and then
 * the two folders are exchanged. Nothing is ever written into the folder that is published, nor into a file that it
 * might share with the spare.
 *
 * <p>What others did in either folder is noticed: their own files stay, and ours are made good. Of each file of ours
 * the time is looked at, once for all its names, and a folder is listed unless its own times tell that it need not be.
 */
@NullMarked
package stet.publish;

import org.jspecify.annotations.NullMarked;
