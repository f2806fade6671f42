/**
 * Reads a calendar of posts from a spreadsheet, CSV or XLSX. {@link
 * dev.postqued.calendar.sheets.Sheet} is the entry.
 */
@NullMarked
package dev.postqued.calendar.sheets;

import org.jspecify.annotations.NullMarked;
