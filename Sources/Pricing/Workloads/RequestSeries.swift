import Formulas

/// Requests to one model of which each sends what the one before sent, and a step more; or
/// requests that stand alone.
///
/// Request t of a series sends the prefix, the start and t − 1 steps. A conversation is a series:
/// its prefix is the system prompt, its start the first message, and its step an answer with the
/// next message. So is a run of an agent.
struct RequestSeries {
    /// Series a month.
    let count: Formula

    /// Tokens that are the same in every request of every series; nil for none.
    let prefix: Formula?

    /// Tokens of the first request besides the prefix.
    let start: Formula

    /// Tokens that each request writes.
    let output: Formula

    /// How the series goes on after its first request; nil for requests that stand alone.
    let growth: Growth?

    /// Whether the tokens of a single request are known, not only those of all together.
    let hasKnownSizes: Bool

    /// How a series goes on.
    struct Growth {
        /// Requests of one series, at least 1.
        let length: Formula

        /// Tokens that each request sends beyond those of the one before, at least 1.
        let step: Formula

        /// Tokens that the last request writes; nil where it writes as many as the others.
        let lastOutput: Formula?
    }

    /// Creates a series.
    init(
        count: Formula,
        prefix: Formula?,
        start: Formula,
        output: Formula,
        growth: Growth? = nil,
        hasKnownSizes: Bool = true
    ) {
        self.count = count
        self.prefix = prefix
        self.start = start
        self.output = output
        self.growth = growth
        self.hasKnownSizes = hasKnownSizes
    }

    /// Input tokens of the first request.
    var firstSize: Formula { prefix.map { $0 + start } ?? start }

    /// Input tokens of the largest request; of a broken number of requests the next whole one.
    var largestSize: Formula {
        guard let growth else { return firstSize }
        return firstSize + growth.step * (.roundedUp(growth.length, 1) - 1)
    }

    /// The whole series.
    var whole: Stretch? { growth.map { Stretch($0.length, followers: $0.length - 1) } }

    /// The requests of a stretch, in a month.
    func requests(in stretch: Stretch?) -> Formula {
        stretch.map { count * $0.requests } ?? count
    }

    /// The prefix tokens of a stretch, in a month; nil where there is no prefix.
    func prefixTokens(in stretch: Stretch?) -> Formula? {
        prefix.map { requests(in: stretch) * $0 }
    }

    /// The other input tokens of a stretch, in a month: a series of n requests sends its start n
    /// times and a step n × (n − 1) ÷ 2 times.
    func otherInput(in stretch: Stretch?) -> Formula {
        guard let growth, let stretch else { return count * start }
        let steps = growth.step * stretch.requests * stretch.followers / 2
        return count * (stretch.requests * start + steps)
    }

    /// All input tokens of a stretch, in a month.
    func input(in stretch: Stretch?) -> Formula {
        let other = otherInput(in: stretch)
        return prefixTokens(in: stretch).map { $0 + other } ?? other
    }

    /// The output tokens of a stretch, in a month.
    func output(in stretch: Stretch?) -> Formula {
        guard let growth, let stretch, let last = growth.lastOutput else {
            return requests(in: stretch) * output
        }
        guard stretch.requests != growth.length else {
            return count * (stretch.followers * output + last)
        }
        let others = Formula.minimum([stretch.requests, growth.length - 1])
        let isShort = Condition(growth.length, isAbove: stretch.requests)
        return count * (others * output + .conditional(isShort, 0, last))
    }

    /// How many requests of a series, from its first, have at most so many input tokens.
    ///
    /// Nil where requests stand alone, of which all or none are so short.
    func requests(upTo limit: Formula) -> Formula? {
        growth.map { growth in
            let steps = Formula.roundedDown((limit - firstSize) / growth.step, 1)
            return .minimum([growth.length, .maximum([0, steps + 1])])
        }
    }
}

/// The first requests of a series.
struct Stretch {
    /// How many.
    let requests: Formula

    /// How many of them follow another one.
    let followers: Formula

    /// Creates a stretch.
    init(_ requests: Formula, followers: Formula) {
        self.requests = requests
        self.followers = followers
    }
}
