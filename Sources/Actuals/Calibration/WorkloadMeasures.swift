import Catalog
import Pricing
import Quantities
import Scenarios
import UsageTables

/// What the usage of a workload says of its numbers.
struct WorkloadMeasures {
    let workload: Workload

    /// The months of its usage, in order, at least one.
    let months: [WorkloadMonth]

    /// The numbers that are measured.
    private(set) var measured: [MeasuredDriver] = []

    /// Why numbers are not, by their names.
    private(set) var reasons: [String: String] = [:]

    /// The months in which requests are counted.
    var counted: [WorkloadMonth] { months.filter { $0.requests != nil } }

    /// Measures a workload.
    ///
    /// - Throws: ``ArithmeticFailure``.
    init(of workload: Workload, in months: [WorkloadMonth]) throws(ArithmeticFailure) {
        self.workload = workload
        self.months = months
        switch workload.shape {
        case .requests(let shape):
            try addRequests(shape.monthlyRequests)
            try addInput(shape.inputTokens, beside: shape.systemTokens, shape.largeRequests)
            try addSize(shape.outputTokens)
        case .rag(let shape):
            try addRequests(shape.monthlyRequests)
            try addSize(shape.outputTokens)
            try leaveInput([
                shape.systemTokens, shape.questionTokens, shape.chunks, shape.chunkTokens,
            ])
        case .batch(let shape): try add(shape)
        case .chat(let shape):
            try addSize(shape.outputTokens)
            leave(
                [shape.monthlyUsers, shape.conversationsPerUser, shape.turnsPerConversation],
                "a log counts requests, and neither users nor conversations"
            )
            try leaveInput([shape.systemTokens, shape.messageTokens])
        case .agent(let shape):
            leave(
                [shape.monthlyRuns, shape.visibleInputTokens, shape.visibleOutputTokens]
                    + shape.effort.numbers,
                "a log counts calls of models, and does not say which of them are one run"
            )
        case .embedding(let shape): try add(shape)
        case .media(let shape):
            for (index, use) in shape.uses.enumerated() { try add(use, index) }
        }
        try addHitRate()
        try addSearches()
        try addTiers()
    }

    private mutating func add(_ shape: BatchShape) throws(ArithmeticFailure) {
        guard let stage = shape.stages.first, shape.stages.count == 1 else {
            return leave(
                [shape.monthlyDocuments, shape.documentTokens],
                "a log does not say which stage a request is of"
            )
        }
        try addRequests(shape.monthlyDocuments)
        try addInput(shape.documentTokens, beside: stage.systemTokens, nil)
        try addSize(stage.outputTokens)
    }

    private mutating func add(_ use: MediaShape.Use, _ index: Int) throws(ArithmeticFailure) {
        let parts = try months.map { month throws(ArithmeticFailure) in
            (month, try month.used(use.meter), try month.estimated(use.meter))
        }
        let section = ["uses", "\(index)"]
        let meter = use.meter.text
        try addVolume(DriverPlace(use.monthlyAmount, of: workload, in: section, part: meter), parts)
    }

    private mutating func add(_ shape: EmbeddingShape) throws(ArithmeticFailure) {
        let size = shape.textTokens.value.expected
        // A log counts the tokens of texts as input.
        let parts = try counted.map { month throws(ArithmeticFailure) in
            let tokens = try month.estimated("embedding_tokens")
            return (month, month.requests ?? .zero, size > .zero ? try tokens / size : .zero)
        }
        let texts = DriverPlace(shape.monthlyTexts, of: workload)
        if isCounted(texts) { try addVolume(texts, parts) }
        try addSize(shape.textTokens, of: ["embedding_tokens", .inputTokens])
    }

    private mutating func addRequests(_ number: Assumption) throws(ArithmeticFailure) {
        let place = DriverPlace(number, of: workload)
        guard isCounted(place) else { return }
        let parts = counted.map { ($0, $0.requests ?? .zero, $0.estimatedRequests) }
        try addVolume(place, parts)
    }

    /// How often something happens: the number as it stands, times what was used of what was
    /// estimated; so that growth, and another time than a month, are taken out.
    private mutating func addVolume(
        _ place: DriverPlace,
        _ parts: [(month: WorkloadMonth, used: Quantity, estimated: Quantity)]
    ) throws(ArithmeticFailure) {
        let whole = parts.filter(\.month.isWhole)
        guard whole.allSatisfy({ $0.estimated > .zero }) else {
            return leave(place, "nothing is estimated that a count could be set beside")
        }
        let each = try whole.map { part throws(ArithmeticFailure) in
            try place.number.value.expected.times(part.used, dividedBy: part.estimated)
        }
        guard let value = try MeasuredValue.mean(of: each) else {
            return leave(place, "the month still runs")
        }
        try add(place, value, from: whole.map(\.month))
    }

    /// Takes up a measured value, unless the number cannot be so.
    mutating func add(
        _ place: DriverPlace,
        _ value: Spread<Quantity>,
        from months: [WorkloadMonth],
        sizes: RequestSizes? = nil,
        group: String? = nil
    ) throws(ArithmeticFailure) {
        let key = place.number.key
        let value = try key.rounded(value)
        for number in [value.low, value.high] {
            if let rule = key.rule(brokenBy: number) {
                return leave(place, "\(key.unit.text(number)) is measured, and it \(rule)")
            }
        }
        let found = Set(months.flatMap { $0.counted + $0.billed }.map(\.group.source))
        let counters = Set(months.flatMap(\.counted).map(\.group.source))
        measured.append(
            MeasuredDriver(
                name: place.name,
                path: place.path,
                assumption: place.number,
                value: value,
                requestSizes: sizes,
                sources: UsageSource.allCases.filter(
                    (counters.isEmpty ? found : counters).contains
                ),
                months: months.map(\.month),
                group: group
            )
        )
    }

    /// Says why a number is not measured.
    mutating func leave(_ place: DriverPlace, _ reason: String) { reasons[place.name] = reason }

    /// Says why some numbers are not measured.
    mutating func leave(_ numbers: [Assumption], _ reason: String) {
        for number in numbers { leave(DriverPlace(number, of: workload), reason) }
    }

    /// Whether requests are counted; where not, that is why the number is not measured.
    mutating func isCounted(_ place: DriverPlace) -> Bool {
        guard counted.isEmpty else { return true }
        let isSeen = months.flatMap(\.counted).contains { $0.requests != nil }
        leave(
            place,
            isSeen
                ? "the log saw other tokens than the bill"
                : "no log counts requests: import that of the month"
        )
        return false
    }
}
