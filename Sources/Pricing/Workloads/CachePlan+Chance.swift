import Formulas

extension CachePlan {
    /// The share of requests that find the prefix, and of those that don't; together 1.
    ///
    /// Where both follow from arrivals, what misses is written on its own: taken from 1 it would
    /// lose its digits in a spreadsheet when nearly every request hits.
    struct Chance {
        let hits: Formula
        let misses: Formula

        init(hits: Formula) {
            self.init(hits: hits, misses: 1 - hits)
        }

        init(hits: Formula, misses: Formula) {
            self.hits = hits
            self.misses = misses
        }
    }
}
