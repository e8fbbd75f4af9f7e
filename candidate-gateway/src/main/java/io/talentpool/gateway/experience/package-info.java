/**
 * How many years somebody has worked, read from what a résumé says about each job: “Jan 2019 – Present”, “2018-2020”,
 * “3 yrs”. Plain text in, a number out; where in a résumé the text stands is the business of {@code resume}.
 */
package io.talentpool.gateway.experience;
