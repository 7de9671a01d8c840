import Catalog
import Pricing
import Quantities
import Scenarios
import UsageTables

// What a request is like: its tokens, and what of them a cache has.

extension WorkloadMeasures {
    /// What each request has of some meters.
    mutating func addSize(
        _ number: Assumption,
        of meters: [MeterID] = [.outputTokens]
    ) throws(ArithmeticFailure) {
        let place = DriverPlace(number, of: workload)
        guard isCounted(place), let value = try mean(of: meters) else { return }
        try add(place, value, from: counted, sizes: sizes(of: meters))
    }

    /// The input of a request beside the system prompt, whose length an author knows.
    mutating func addInput(
        _ number: Assumption,
        beside system: Assumption,
        _ large: LargeRequests?
    ) throws(ArithmeticFailure) {
        let place = DriverPlace(number, of: workload)
        guard isCounted(place), let whole = try mean(of: [.inputTokens]) else { return }
        guard large == nil else {
            return leave(place, "requests have two sizes, and a log has the mean of both")
        }
        let prompt = system.value.expected
        let value = try whole.map { size throws(ArithmeticFailure) in try size - prompt }
        guard value.low >= .zero else {
            return leave(place, "requests have fewer input tokens than system_tokens says")
        }
        try add(
            place,
            value,
            from: counted,
            sizes: prompt == .zero ? sizes(of: [.inputTokens]) : nil
        )
    }

    /// Says of numbers that share the input of a request how large that is in all.
    mutating func leaveInput(_ numbers: [Assumption]) throws(ArithmeticFailure) {
        let places = numbers.filter { !$0.isDefault }
            .map { number in
                let isRetrieval = [NumberKey.chunks, .chunkTokens].contains(number.key)
                return DriverPlace(number, of: workload, in: isRetrieval ? ["retrieval"] : [])
            }
        for place in places {
            guard isCounted(place), let whole = try mean(of: [.inputTokens]) else { continue }
            let size = try whole.expected.rounded(toFractionDigits: 2)
            leave(place, "a log has the input of a request in all, which is \(size) tokens")
        }
    }

    /// How often the system prompt is found in the cache: tokens that were read from it, of those
    /// of all system prompts.
    mutating func addHitRate() throws(ArithmeticFailure) {
        guard let caching = workload.caching, case .share(let number) = caching.hits else { return }
        let place = DriverPlace(number, of: workload, in: ["caching"])
        guard isCounted(place) else { return }
        guard caching.historyHitRate == nil else {
            return leave(place, "a log does not say which tokens from the cache are history")
        }
        guard let system = workload.shape.systemTokens?.value.expected, system > .zero else {
            return leave(place, "several system prompts share the cache")
        }
        var parts: [(Quantity, Quantity)] = []
        for month in counted {
            let reads = try month.ownTokens(of: .cacheReadTokens)
            parts.append((reads, try (month.requests ?? .zero) * system))
        }
        guard let value = try MeasuredValue.ratio(parts) else { return }
        try add(place, value, from: counted)
    }

    /// How often a request searches the web.
    mutating func addSearches() throws(ArithmeticFailure) {
        guard let number = workload.webSearches else { return }
        let place = DriverPlace(number, of: workload)
        guard workload.shape.hasOneRequestEach else {
            return leave(place, "a log counts requests, and its searches are for something else")
        }
        guard isCounted(place) else { return }
        let meter: MeterID = "web_searches"
        guard counted.contains(where: { $0.counts(meter) }) else {
            return leave(place, "no log counts searches, which stand in the answers that it keeps")
        }
        let parts = try counted.map { month throws(ArithmeticFailure) in
            (try month.ownTokens(of: meter), month.requests ?? .zero)
        }
        if let value = try MeasuredValue.ratio(parts) { try add(place, value, from: counted) }
    }

    /// The tokens of a request by some meters.
    private func mean(of meters: [MeterID]) throws(ArithmeticFailure) -> Spread<Quantity>? {
        try MeasuredValue.ratio(
            counted.map { month throws(ArithmeticFailure) in
                (try month.tokens(of: meters), month.requests ?? .zero)
            }
        )
    }

    /// The sizes of single requests, of one month.
    private func sizes(of meters: [MeterID]) -> RequestSizes? {
        counted.count == 1 ? counted[0].sizes(of: meters) : nil
    }
}

extension WorkloadShape {
    /// Whether what its numbers are for is one request to a model.
    fileprivate var hasOneRequestEach: Bool {
        switch self {
        case .requests, .rag: true
        case .batch(let shape): shape.stages.count == 1
        case .agent, .chat, .embedding, .media: false
        }
    }

    /// The system prompt that all its requests have; nil where there are several or none.
    fileprivate var systemTokens: Assumption? {
        switch self {
        case .requests(let shape): shape.systemTokens
        case .rag(let shape): shape.systemTokens
        case .chat(let shape): shape.systemTokens
        case .batch(let shape): shape.stages.count == 1 ? shape.stages[0].systemTokens : nil
        case .agent, .embedding, .media: nil
        }
    }
}
