public import Catalog
import Formulas
import Pricing
public import Quantities
public import ReportModel
public import Scenarios

/// Looks up what references stand for, with the rates in force and the reports on all scenarios.
public struct FigureResolver {
    private let context: ReportContext
    private let reports: [ScenarioReport]
    private var numbers: [DriverID: Quantity] = [:]
    private lazy var prices = ModelPrices(in: context)

    /// Creates a resolver.
    public init(_ context: ReportContext, _ reports: [ScenarioReport]) {
        self.context = context
        self.reports = reports
    }

    /// A figure that was found.
    public struct Figure: Sendable {
        /// The figure as it is written.
        public let value: Value

        /// Where it comes from; nil for what follows from others.
        public let target: LinkTarget?

        /// The figure as a number: an amount in the currency of the reports, also of a price for one
        /// unit, or a ratio.
        public let number: Quantity

        /// What its price stands on.
        public var sources: [SourceID] = []
    }

    /// Why there is no figure.
    public struct Failure: Error {
        /// The reason in words.
        public let reason: String
    }

    /// The figure of a reference, which formulas may name from then on.
    ///
    /// - Throws: ``Failure``.
    public mutating func figure(_ reference: FigureReference) throws(Failure) -> Figure {
        let figure: Figure =
            switch reference.source {
            case .rate(let sku): try rate(sku)
            case .estimate(let scenario, let part): try estimate(scenario, part)
            case .survey(let survey): try self.survey(survey)
            case .formula(let formula, let style): try value(of: formula, style)
            }
        numbers[DriverID(reference.name)] = figure.number
        return figure
    }

    /// The figures of some references in order, of which formulas may name no others, and what
    /// stands in the way of the rest; what follows from a missing figure is no fault of its own.
    mutating func figures(
        _ references: [FigureReference]
    ) -> (figures: [String: Figure], failures: [(reference: FigureReference, reason: String)]) {
        var found: [String: Figure] = [:]
        var failures: [(FigureReference, String)] = []
        var missing: Set<String> = []
        numbers = [:]
        for reference in references {
            do throws(Failure) { found[reference.name] = try figure(reference) } catch {
                if missing.isDisjoint(with: reference.antecedents) {
                    failures.append((reference, error.reason))
                }
                missing.insert(reference.name)
            }
        }
        return (found, failures)
    }

    private func rate(_ sku: SKU) throws(Failure) -> Figure {
        let rates = context.catalog.ratesWithOrWithoutScope(of: sku, on: context.asOf)
        guard let rate = rates.first(where: { $0.key.condition == nil }),
            let perUnit = try? rate.price.perUnit,
            let number = try? context.exchange.amount(of: perUnit)
        else {
            throw Failure(
                reason: "the catalog has no rate for \(context.description(of: RateKey(sku)))"
            )
        }
        return Figure(
            value: .unitPrice(rate.price),
            target: context.link(to: rate),
            number: number,
            sources: rate.sources
        )
    }

    private func estimate(
        _ scenario: String,
        _ part: FigureReference.EstimatePart
    ) throws(Failure) -> Figure {
        guard let report = reports.first(where: { $0.scenario.id == scenario }) else {
            throw Failure(reason: "the scenario \(scenario) could not be priced")
        }
        let target = LinkTarget.page("scenarios/\(scenario)", anchor: nil)
        let totals = report.totals
        func money(_ total: Total?) throws(Failure) -> Figure {
            guard let total, !total.isLowerBound, let number = try? total.amount.expected.dollars()
            else { throw Failure(reason: "a line of \(scenario) has no price") }
            return Figure(value: total.expected(.headline), target: target, number: number)
        }
        switch part {
        case .monthly: return try money(totals.monthly)
        case .tokenOnly: return try money(totals.tokenOnly)
        case .inference: return try money(totals.parts.first { $0.part == .inference }?.total)
        case .factor:
            guard let factor = totals.factor else {
                throw Failure(reason: "\(scenario) has no factor")
            }
            return Figure(value: .factor(factor), target: target, number: factor)
        case .unitCost:
            guard let cost = totals.unitCost?.expected, let number = try? cost.dollars(),
                let unit = report.estimate.model.volume?.unit
            else { throw Failure(reason: "\(scenario) has no unit cost") }
            return Figure(value: .unitCost(cost, of: unit), target: target, number: number)
        }
    }

    private mutating func survey(_ survey: FigureReference.Survey) throws(Failure) -> Figure {
        let ratios = prices.ratios(of: survey.dividend, to: survey.divisor)
        guard let least = ratios.min(), let greatest = ratios.max() else {
            throw Failure(reason: "no model has both prices")
        }
        switch survey.question {
        case .least:
            return Figure(value: .factor(least), target: nil, number: least)
        case .greatest:
            return Figure(value: .factor(greatest), target: nil, number: greatest)
        case .models:
            let count = Quantity(ratios.count)
            return Figure(value: .quantity(count, unit: nil), target: nil, number: count)
        case .share(let low, let high):
            let inside = ratios.count { Quantity(low) <= $0 && $0 <= Quantity(high) }
            guard let share = try? Quantity(inside) / Quantity(ratios.count) else {
                throw Failure(reason: "no model has both prices")
            }
            return Figure(value: .share(share), target: nil, number: share)
        }
    }

    private func value(
        of formula: Formula,
        _ style: FigureReference.Style
    ) throws(Failure) -> Figure {
        let number: Quantity
        do throws(EvaluationFailure) {
            number = try formula.value(with: Bindings(drivers: numbers, rates: [:]))
        } catch { throw Failure(reason: "the formula has no result") }
        let value: Value =
            switch style {
            case .dollars: .money(Money(rounding: number), .total)
            case .factor: .factor(number)
            case .percent: .share(number)
            case .number: .quantity(short(number), unit: nil)
            }
        return Figure(value: value, target: nil, number: number)
    }

    /// A number with two decimals.
    private func short(_ number: Quantity) -> Quantity {
        (try? Money(rounding: number).rounded(toFractionDigits: 2).dollars()) ?? number
    }
}
