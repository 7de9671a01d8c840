import Catalog
import Diagnostics
import Formulas
import Quantities
import Scenarios
import YAMLReading

/// Reads how the tokens of a workload are bought: in a tier, split over several, or as capacity.
struct PurchaseReader {
    let numbers: NumberReader
    let choices: ChoiceReader

    private var log: DiagnosticLog { numbers.log }

    /// How the tokens of a workload are bought.
    struct Purchase {
        /// The tier, or the first of several.
        var tier: Choice<PurchaseTier>

        /// The tiers that share the tokens.
        var split: [TierShare] = []

        /// Capacity in the place of tokens.
        var capacity: Capacity?

        /// What was made of the model.
        var customModel: CustomModel?
    }

    /// What a workload says of it; nil, with diagnostics, when it cannot be used.
    ///
    /// - Parameters:
    ///   - body: The workload.
    ///   - kind: Its kind, which decides the tier when it does not say one.
    ///   - scope: Where its requests may be served.
    /// - Returns: How its tokens are bought.
    func purchase(
        in body: MappingReader,
        _ kind: WorkloadKind?,
        _ scope: Choice<Scope>
    ) -> Purchase? {
        let custom = body.mapping("custom_model")
            .map { CustomModelReader(numbers: numbers, choices: choices).custom($0, scope) }
        let before = log.errorCount
        let isImported = body.mapping("custom_model")?.value("import") != nil
        reportConflicts(in: body, isCustom: custom != nil, isImported: isImported)
        let standard = custom == nil ? kind?.defaultTier ?? .standard : .custom
        var purchase = Purchase(tier: Choice(value: standard, isDefault: true))
        purchase.customModel = custom?.model
        purchase.capacity = custom?.hosting.map { .imported($0) }
        if let value = body.value("tier") { read(value, into: &purchase) }
        if kind != .embedding, kind != .media, let reserved = body.mapping("reserved") {
            purchase.capacity = reservation(reserved).map { .reserved($0) }
        }
        if let provisioned = body.mapping("provisioned") {
            purchase.capacity = throughput(provisioned).map { .provisioned($0) }
        }
        return log.errorCount == before ? purchase : nil
    }

    private func read(_ value: YAMLValue, into purchase: inout Purchase) {
        guard case .mapping(let shares) = value.content else {
            guard let name = value.locatedText(), let tier = tier(name) else { return }
            purchase.tier = Choice(value: tier, origin: name.range)
            return
        }
        purchase.split = shares.children().compactMap(share)
        guard let first = purchase.split.first,
            purchase.split.count == shares.children().count
        else {
            if shares.children().isEmpty { reportTotal(.zero, at: value.range) }
            return
        }
        purchase.tier = first.tier
        checkTotal(of: purchase.split, at: value.range)
    }

    private func share(_ entry: MappingReader.Entry) -> TierShare? {
        guard let tier = tier(entry.key) else { return nil }
        let key = NumberKey.share(of: tier)
        let numbers = numbers.numbers(of: "tier")
        let stated = numbers.assumption(key, from: entry.value)
        guard let share = numbers.noted(numbers.overridden(key) ?? stated) else { return nil }
        return TierShare(tier: Choice(value: tier, origin: entry.key.range), share: share)
    }

    /// A tier of tokens; capacity by the hour has keys of its own.
    private func tier(_ name: LocatedText) -> PurchaseTier? {
        guard let key = PurchaseTier(rawValue: name.text)?.capacityKey else {
            return name.choice(of: PurchaseTier.self, named: "tier", reporting: log)
        }
        log.error(
            "capacity-as-tier",
            "\(name.text) is paid by the hour, not by the token",
            at: name.range,
            help: "leave tier out, and say how much of it with the key \(key)"
        )
        return nil
    }

    private func reservation(_ body: MappingReader) -> Reservation? {
        let numbers = numbers.numbers(of: "reserved")
        let term = body.required("term")?.locatedText()
            .flatMap { name in
                name.choice(of: Reservation.Term.self, named: "term", reporting: log)
                    .map { Choice(value: $0, origin: name.range) }
            }
        let input = numbers.assumption(.inputTPM, in: body)
        let output = numbers.assumption(.outputTPM, in: body)
        let overflow = numbers.optionalAssumption(.overflow, in: body)
        guard let term, let input, let output else { return nil }
        return Reservation(term: term, inputTPM: input, outputTPM: output, overflow: overflow)
    }

    private func throughput(_ body: MappingReader) -> ProvisionedThroughput? {
        let numbers = numbers.numbers(of: "provisioned")
        let open = Choice(value: ProvisionedThroughput.Commitment.none, isDefault: true)
        let commitment = choices.choice("commitment", in: body, default: open)
        let throughput = numbers.optionalAssumption(.tokensPerMinutePerUnit, in: body)
        return numbers.assumption(.modelUnits, in: body)
            .map { units in
                ProvisionedThroughput(
                    units: units,
                    commitment: commitment,
                    tokensPerMinutePerUnit: throughput
                )
            }
    }
}

extension PurchaseReader {
    /// The shares are a whole in every case: those with a range follow from the same parameters.
    private func checkTotal(of split: [TierShare], at place: SourceRange) {
        var values = numbers.parameters.values
        let shares = split.map { entry -> Formula in
            if let expression = entry.share.expression { return expression.formula }
            let id = DriverID("tier." + entry.share.key.name)
            values[id] = entry.share.value
            return .driver(id)
        }
        guard let total = try? Formula.sum(shares).range(over: values) else {
            log.error(
                "expression-too-large",
                "the shares follow from more than \(Formula.rangeLimit) parameters with a range",
                at: place,
                help: "state some of them without a range"
            )
            return
        }
        if total.expected != .one {
            reportTotal(total.expected, at: place)
        } else if let end = [total.low, total.high].first(where: { $0 != .one }) {
            reportTotal(end, " at an end of the ranges", at: place)
        }
    }

    private func reportTotal(_ total: Quantity, _ place: String = "", at range: SourceRange) {
        let percent = (try? Percentage(ratio: total).percent().description) ?? "\(total)"
        log.error(
            "split-total",
            "the shares of the tiers are \(percent)% together\(place), not 100%",
            at: range,
            help: "share out all tokens, such as { standard: 70%, batch: 30% }"
        )
    }

    /// Tokens are bought in one way, and a custom model has no tier but its own.
    private func reportConflicts(in body: MappingReader, isCustom: Bool, isImported: Bool) {
        let ways = ["tier", "reserved", "provisioned"].filter { body.keyRange($0) != nil }
        for way in ways.dropFirst() {
            report(way, in: body, beside: ways[0], help: "keep one of them")
        }
        let isOwnTier =
            if case .text("custom")? = body.value("tier")?.content { true } else { false }
        for way in ways
        where isCustom && !(way == "provisioned" || way == "tier" && isOwnTier)
            || isImported
        {
            report(
                way,
                in: body,
                beside: isImported ? "import" : "custom_model",
                help: "a custom model is bought on demand, as provisioned units or by import"
            )
        }
        guard isImported || ways.contains("provisioned") else { return }
        report(
            "caching",
            in: body,
            beside: isImported ? "import" : "provisioned",
            help: "leave caching out: units by the hour cost the same with it"
        )
    }

    private func report(
        _ key: String,
        in body: MappingReader,
        beside other: String,
        help: String
    ) {
        guard let range = body.keyRange(key) else { return }
        log.error(
            "conflicting-keys",
            "\(key) has no effect beside \(other)",
            at: range,
            help: help
        )
    }
}
