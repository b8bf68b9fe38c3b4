/** Self-play of two proposers: the recipe of DuetQA in Fathom-DeepResearch (arXiv 2509.24107). */
package io.hopsmith.generators.selfplay;
