import Diagnostics
import Quantities
import Scenarios
import YAMLReading

/// Reads budgets, and how shared costs are split.
struct BudgetReader {
    let log: DiagnosticLog

    /// The currency of the report; nil where that is not known because of an error elsewhere.
    let exchange: ExchangeRate?

    private var numbers: NumberReader { NumberReader(log: log) }

    /// A budget: an amount such as `4000 USD`, or a mapping with the share that is near it.
    func budget(_ value: YAMLValue) -> Budget? {
        guard case .mapping(let body) = value.content else { return budget(value, near: nil) }
        let near = body.value(NumberKey.nearBudget.name)
        return body.required(NumberKey.budget.name).flatMap { budget($0, near: near) }
    }

    private func budget(_ amount: YAMLValue, near: YAMLValue?) -> Budget? {
        let limit = limit(amount)
        let share = near.map { numbers.number(.nearBudget, $0) } ?? Quantity(wholePercent: 90)
        guard let limit, let share else { return nil }
        return Budget(
            monthly: limit.amount,
            dollars: limit.dollars,
            near: share,
            origin: amount.range
        )
    }

    /// An amount of dollars, which is converted once, or of the currency of the report.
    private func limit(_ value: YAMLValue) -> (amount: Money, dollars: Money)? {
        guard let exchange, exchange.currency != .usDollar else {
            // Without a currency that is known, what stands here cannot be blamed.
            guard self.exchange != nil else { return nil }
            return numbers.number(.budget, value).map { (Money(rounding: $0), Money(rounding: $0)) }
        }
        let words = value.locatedText()?.text.split(separator: " ").map(String.init) ?? []
        guard words.count == 2, let stated = Currency(code: words[1]), stated != .usDollar,
            let number = try? Quantity(parsing: words[0]), number >= .zero
        else {
            return numbers.number(.budget, value)
                .flatMap { dollars in
                    (try? exchange.money(of: dollars)).map { ($0, Money(rounding: dollars)) }
                }
        }
        let code = exchange.currency.code
        guard stated == exchange.currency else {
            value.report(
                "wrong-unit",
                "the budget is in \(stated.code), and the report is in \(code)",
                help: "write it in \(code), or in USD, which is converted"
            )
            return nil
        }
        let amount = Money(rounding: number)
        return (try? exchange.dollars(of: amount)).map { (amount, $0) }
    }

    /// The budgets of a site, by tag and value.
    func budgets(in root: MappingReader) -> [TagBudget] {
        root.children("budgets")
            .flatMap { tag in
                (tag.value.mapping()?.children() ?? [])
                    .compactMap { entry in
                        budget(entry.value)
                            .map { budget in
                                let tag = Tag(name: tag.key.text, value: entry.key.text)
                                return TagBudget(tag: tag, budget: budget)
                            }
                    }
            }
    }

    /// How the cost of a scenario is split; a tag that it has itself is no tag to split by.
    func allocations(in root: MappingReader, beside tags: [Tag]) -> [Allocation] {
        root.children("allocation")
            .compactMap { entry in
                if tags.contains(where: { $0.name == entry.key.text }) {
                    log.error(
                        "conflicting-keys",
                        "the cost is split by \(entry.key.text), and the scenario has that tag",
                        at: entry.key.range,
                        help: "leave the tag out, or do not split by it"
                    )
                }
                return rule(entry.value).map { Allocation(tag: entry.key.text, rule: $0) }
            }
    }

    private func rule(_ value: YAMLValue) -> Allocation.Rule? {
        guard case .mapping(let body) = value.content else {
            return value.locatedText()?
                .choice(of: AllocationKey.self, named: "allocation", reporting: log)
                .map { $0 == .cost ? .cost : .even }
        }
        let entries = body.children()
        let shares = entries.compactMap { entry in
            numbers.number(.allocatedShare, entry.value)
                .map { Allocation.Share(value: entry.key.text, ratio: $0) }
        }
        guard shares.count == entries.count else { return nil }
        guard (try? shares.reduce(Quantity.zero) { try $0 + $1.ratio }) == .one else {
            log.error(
                "split-total",
                "the shares are not 100% together",
                at: value.range,
                help: "state shares such as support: 60%, sales: 40%"
            )
            return nil
        }
        return .shares(shares)
    }
}
