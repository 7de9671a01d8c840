import Catalog
import Pricing
import Quantities
import UsageTables

/// A year of forty models in three accounts, in which four causes are planted, with the steps that
/// they must make, worked out from the definition of each cause in half cents.
///
/// - `search` sends a twentieth of the planned requests more each month from March on, and from
///   October half of what one model answers goes by a tier that nobody planned.
/// - `care` gives answers a fifth longer in May. One of its models costs a quarter less from August
///   on, which the catalog learns in September.
/// - `office` moves all requests of one model to another from June on.
struct FortyModelYear: Sendable {
    let models = FortyModels(seed: 40)

    static let months = Array(1...12)

    /// The model with a tier that nobody planned, the one whose price is cut, and those of the move.
    static let tiered = "model-03"
    static let cut = "model-20"
    static let left = "model-30"
    static let taken = "model-31"

    /// Steps as `cause subject`, with what they come to in half cents; those of nought left out.
    func steps(of scenario: Int, in month: Int) -> [String: Int] {
        let own = models.models(of: scenario)
        var steps: [String: Int] = [:]
        switch scenario {
        case 0:
            // Twentieths of the plan. Alone the requests add g times the plan, and after the tier g
            // times the plan with the tier's surcharge s; the tier adds s alone, and after the
            // requests (1 + g) times s. The effects are the means.
            let growth = max(0, month - 2)
            let surcharge = month >= 10 ? self.surcharge : 0
            let plan = own.map(\.estimate).reduce(0, +)
            steps["requests"] = growth * (2 * plan + surcharge) / 20
            steps["tier"] = surcharge * (40 + growth) / 20
        case 1:
            let answers = own.map { $0.cost(of: $0.requests).output }.reduce(0, +)
            if month == 5 { steps["size Output tokens"] = 2 * answers / 5 }
            if month == 8 { steps["correction"] = -2 * reduction }
        default:
            if month >= 6 { steps["model"] = 2 * move }
        }
        return steps.filter { $0.value != 0 }
    }

    /// What a month is estimated to cost, in cents.
    func estimate(of scenario: Int, in month: Int) -> Int {
        let plan = models.models(of: scenario).map(\.estimate).reduce(0, +)
        return scenario == 1 && month >= 9 ? plan - reduction : plan
    }

    /// What half the requests of the model cost more by the other tier, which is half as dear again.
    private var surcharge: Int { model(Self.tiered).estimate / 4 }

    /// A quarter of what the model costs.
    private var reduction: Int { model(Self.cut).estimate / 4 }

    /// What the requests of the one model cost more at the prices of the other.
    private var move: Int {
        let (left, taken) = (model(Self.left), model(Self.taken))
        let input = left.requests * left.input / 1_000_000
        let output = left.requests * left.output / 1_000_000
        return input * (taken.inputPrice - left.inputPrice)
            + output * (taken.outputPrice - left.outputPrice)
    }

    private func model(_ id: String) -> FortyModels.Model {
        models.models.first { $0.id == id } ?? models.models[0]
    }

    /// The bill of a month, and the log that counts the requests.
    func table(of month: Int) -> UsageTable? {
        guard let calendar = CalendarMonth(parsing: "2026-\(month < 10 ? "0" : "")\(month)") else {
            return nil
        }
        var rows: [UsageRow] = []
        for model in models.models {
            let requests =
                model.account == 0
                ? model.requests / 20 * (20 + max(0, month - 2)) : model.requests
            let output =
                model.account == 1 && month == 5 ? model.output / 5 * 6 : model.output
            let isCut = model.id == Self.cut && month >= 8
            let server =
                model.id == Self.left && month >= 6 ? self.model(Self.taken) : model
            let isTiered = model.id == Self.tiered && month >= 10
            let ways: [(tier: PurchaseTier, requests: Int, percent: Int)] =
                isTiered
                ? [(.standard, requests / 2, 100), (.priority, requests / 2, 150)]
                : [(.standard, requests, isCut ? 75 : 100)]
            for way in ways {
                let meters: [(MeterID, Int, Int)] = [
                    (.inputTokens, model.input, server.inputPrice),
                    (.outputTokens, output, server.outputPrice),
                ]
                for source in [UsageSource.costAndUsageReport, .invocationLog] {
                    var group = UsageGroup(month: calendar, source: source)
                    group.account = FortyModels.accounts[model.account]
                    group.region = "us-east-1"
                    group.platform = .bedrock
                    group.model = server.id
                    group.scope = .global
                    group.tier = way.tier
                    // Two kinds of requests to one model stand apart in the log.
                    group.principal = source == .invocationLog ? model.id : ""
                    for (meter, tokens, price) in meters {
                        let quantity = way.requests * tokens
                        let parts = quantity / 50_000 * price * way.percent
                        rows.append(
                            UsageRow(
                                group: group,
                                meter: meter,
                                unit: "tokens",
                                requests: source == .invocationLog ? way.requests : nil,
                                quantity: Quantity(quantity),
                                cost: source == .invocationLog
                                    ? nil : try? Quantity(parts) / Quantity(200_000)
                            )
                        )
                    }
                }
            }
        }
        return UsageTable(month: calendar, currency: .usDollar, rows: rows)
    }
}
