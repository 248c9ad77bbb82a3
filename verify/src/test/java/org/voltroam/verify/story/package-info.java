/** Whole stories, from the card to the bill. Start at {@link org.voltroam.verify.story.RoamedChargeStory}. */
@NullMarked
package org.voltroam.verify.story;

import org.jspecify.annotations.NullMarked;
