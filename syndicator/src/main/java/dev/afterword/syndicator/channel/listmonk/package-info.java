/**
 * Campaigns of listmonk (https://listmonk.app/docs/apis/campaigns/): drafted under a name that says
 * which delivery it is, then started. Whoever comes back after a crash finds the draft by its name.
 */
@NullMarked
package dev.afterword.syndicator.channel.listmonk;

import org.jspecify.annotations.NullMarked;
