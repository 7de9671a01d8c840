import Formulas
import Quantities
import Scenarios

/// A cost model month by month: each month has its rates, its growth and its lines.
struct MonthlyEvaluation {
    private let model: CostModel
    private let stretches: [Stretch]

    private struct Stretch {
        let firstMonth: Int
        let evaluation: Evaluation
    }

    /// What decides the amounts of a month: two months of one kind have the same.
    private struct Kind<Factor: Hashable>: Hashable {
        let stretch: Int
        let factors: [Factor]
        let falling: [Bool]
    }

    init(of model: CostModel) {
        self.model = model
        let stated = model.schedule.stretches
        stretches =
            stated.isEmpty
            ? [Stretch(firstMonth: 1, evaluation: Evaluation(of: model))]
            : stated.map {
                Stretch(firstMonth: $0.firstMonth, evaluation: Evaluation(of: $0.model))
            }
    }

    /// The months with their lines, in three cases.
    ///
    /// - Throws: ``EstimationFailure``.
    func months(
        at drivers: [DriverID: Spread<Quantity>]
    ) throws(EstimationFailure) -> [EstimatedMonth] {
        let cases = Spread(
            low: drivers.mapValues(\.low),
            expected: drivers.mapValues(\.expected),
            high: drivers.mapValues(\.high)
        )
        var months: [EstimatedMonth] = []
        var known: [Kind<Spread<Quantity>>: Int] = [:]
        for number in 1...model.schedule.months {
            let factors = try cases.map { values throws(EstimationFailure) in
                try self.factors(inMonth: number, at: values)
            }
            let kind = kind(of: number, factors.together)
            let month = model.schedule.month(number)
            if let equal = known[kind] {
                months.append(months[equal].repeated(as: number, month))
            } else {
                known[kind] = months.count
                months.append(try self.month(number, month, at: cases, factors))
            }
        }
        return months
    }

    /// The value of every driver in each case.
    ///
    /// The corner of a driver follows from its own effect on the first twelve months: both ends
    /// are tried with all others at their expected values.
    ///
    /// - Throws: ``EstimationFailure``.
    func cases() throws(EstimationFailure) -> [DriverID: Spread<Quantity>] {
        var stated: [DriverID: Spread<Quantity>] = [:]
        for driver in model.drivers + stretches.flatMap(\.evaluation.model.drivers) {
            stated[driver.id] = driver.assumption.value
        }
        let expected = stated.mapValues(\.expected)
        var cases = stated
        for (id, range) in stated.sorted(by: { $0.key.name < $1.key.name }) where !range.isSingle {
            var values = expected
            values[id] = range.low
            let atLow = try firstYear(at: values)
            values[id] = range.high
            guard try firstYear(at: values) < atLow else { continue }
            cases[id] = Spread(low: range.high, expected: range.expected, high: range.low)
        }
        return cases
    }

    /// The cost of the first twelve months after discounts, as a number to compare cases by.
    private func firstYear(
        at drivers: [DriverID: Quantity]
    ) throws(EstimationFailure) -> Money {
        var known: [Kind<Quantity>: Money] = [:]
        var sum = Money.zero
        for number in 1...12 {
            let factors = try factors(inMonth: number, at: drivers)
            let kind = kind(of: number, factors)
            let amount: Money
            if let equal = known[kind] {
                amount = equal
            } else {
                let values = put(factors, into: drivers, number)
                amount = try evaluation(of: number).contracted(at: values, inMonth: number)
                known[kind] = amount
            }
            do { sum = try sum + amount } catch {
                throw EstimationFailure(line: LineID("total"), failure: .arithmetic(error))
            }
        }
        return sum
    }

    private func month(
        _ number: Int,
        _ month: CalendarMonth,
        at cases: Spread<[DriverID: Quantity]>,
        _ factors: Spread<[Quantity]>
    ) throws(EstimationFailure) -> EstimatedMonth {
        let evaluation = evaluation(of: number)
        func bindings(
            _ values: [DriverID: Quantity],
            _ factors: [Quantity]
        ) throws(EstimationFailure) -> Bindings {
            try evaluation.amounts(at: put(factors, into: values, number), inMonth: number).bindings
        }
        let bound = try Spread(
            low: bindings(cases.low, factors.low),
            expected: bindings(cases.expected, factors.expected),
            high: bindings(cases.high, factors.high)
        )
        let falling = evaluation.model.lines.filter { $0.falls(inMonth: number) }
        let lines = try falling.map { line throws(EstimationFailure) in
            try line.estimated(
                bound,
                in: model.scenario.exchange,
                unpriced: evaluation.reasons[line.id]
            )
        }
        let adjustments = try evaluation.model.adjustments.map { line throws(EstimationFailure) in
            try line.estimated(bound, in: model.scenario.exchange, unpriced: nil)
        }
        return EstimatedMonth(
            number: number,
            month: month,
            lines: lines,
            adjustments: adjustments,
            modelRequests: try requests(of: evaluation.model, bound.expected)
        )
    }

    private func requests(
        of model: CostModel,
        _ bindings: Bindings
    ) throws(EstimationFailure) -> [String: Quantity] {
        var requests: [String: Quantity] = [:]
        for volume in model.modelRequests {
            do throws(EvaluationFailure) {
                requests[volume.workload] = try volume.formula.value(with: bindings)
            } catch {
                throw EstimationFailure(line: LineID("requests"), failure: error)
            }
        }
        return requests
    }

    private func stretch(of number: Int) -> Int {
        stretches.lastIndex { $0.firstMonth <= number } ?? 0
    }

    private func evaluation(of number: Int) -> Evaluation {
        stretches[stretch(of: number)].evaluation
    }

    /// The factors of a month, in the order of the curves.
    private func factors(
        inMonth number: Int,
        at drivers: [DriverID: Quantity]
    ) throws(EstimationFailure) -> [Quantity] {
        let bindings = Bindings(drivers: drivers)
        return try evaluation(of: number).model.growth
            .map { curve throws(EstimationFailure) in
                do throws(EvaluationFailure) {
                    return try curve.value(inMonth: number, with: bindings)
                } catch {
                    throw EstimationFailure(line: LineID("growth"), failure: error)
                }
            }
    }

    private func put(
        _ factors: [Quantity],
        into drivers: [DriverID: Quantity],
        _ number: Int
    ) -> [DriverID: Quantity] {
        var values = drivers
        for (curve, factor) in zip(evaluation(of: number).model.growth, factors) {
            values[curve.factor] = factor
        }
        return values
    }

    private func kind<Factor>(of number: Int, _ factors: [Factor]) -> Kind<Factor> {
        Kind(
            stretch: stretch(of: number),
            factors: factors,
            falling: evaluation(of: number).model.lines.map { $0.falls(inMonth: number) }
        )
    }
}

extension Spread<[Quantity]> {
    /// The factors one by one, each in three cases.
    fileprivate var together: [Spread<Quantity>] {
        low.indices.map { index in
            Spread<Quantity>(low: low[index], expected: expected[index], high: high[index])
        }
    }
}
