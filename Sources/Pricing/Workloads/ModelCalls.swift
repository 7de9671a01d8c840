import Catalog
import Formulas
import Scenarios

/// What a workload sends to one model, and what of it a person sees.
struct ModelCalls {
    /// What the drivers and lines of the model belong to.
    let owner: Owner

    /// The model.
    let model: Choice<OfferingID>

    /// The requests, in groups of one kind.
    let series: [RequestSeries]

    /// The tokens a month that a person sees, which a token-only estimate counts; nil for all.
    let visible: (input: Formula, output: Formula)?

    /// All input tokens of a month.
    var input: Formula { .total(of: series) { $0.input(in: $0.whole) } }

    /// All output tokens of a month.
    var output: Formula { .total(of: series) { $0.output(in: $0.whole) } }
}

extension Formula {
    /// What several things have together; of one thing, what it has, and of none nought.
    static func total<Thing>(of things: [Thing], _ part: (Thing) -> Formula) -> Formula {
        guard let first = things.first else { return 0 }
        return things.count == 1 ? part(first) : .sum(things.map(part))
    }
}
