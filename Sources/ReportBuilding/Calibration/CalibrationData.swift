import Actuals
public import Quantities
public import ReportModel
import Scenarios
import UsageTables

extension CalibrationReport {
    /// The report as data to the contract `ratebook.calibration/1`; its amounts are exact, and a
    /// share is a ratio.
    ///
    /// - Parameter written: The names of the numbers that were written into the file.
    /// - Returns: The document.
    /// - Throws: ``ArithmeticFailure/overflow``.
    public func data(written: [String]) throws(ArithmeticFailure) -> DataValue {
        .object([
            .init("schema", .text("ratebook.calibration/1")),
            .init("scenario", .text(scenario)),
            .init("currency", .text(context.exchange.currency.code)),
            .init("months", .array(calibration.months.map { .text($0.description) })),
            .init("monthly_cost", .money(costs.now)),
            .init("monthly_cost_measured", .money(costs.together)),
            .init(
                "measured",
                .array(
                    try calibration.measured.map { driver throws(ArithmeticFailure) in
                        try data(of: driver, isWritten: written.contains(driver.name))
                    }
                )
            ),
            .init(
                "not_measured",
                .array(
                    calibration.unmeasured.map { driver in
                        .object([
                            .init("driver", .text(driver.name)),
                            .init("reason", .text(driver.reason)),
                        ])
                    }
                )
            ),
        ])
    }

    private func data(
        of driver: MeasuredDriver,
        isWritten: Bool
    ) throws(ArithmeticFailure) -> DataValue {
        let alone = try costs.alone[driver.group ?? driver.name]
            .map { cost throws(ArithmeticFailure) in try cost - costs.now }
        return .object([
            .init("driver", .text(driver.name)),
            .init("now", data(of: driver.assumption.value)),
            .init("measured", data(of: driver.value)),
            .init("request_p5", driver.requestSizes.map { .integer($0.p5) } ?? .null),
            .init("request_p95", driver.requestSizes.map { .integer($0.p95) } ?? .null),
            .init("sources", .array(driver.sources.map { .text($0.rawValue) })),
            .init("months", .array(driver.months.map { .text($0.description) })),
            .init("changes_with", driver.group.map { .text($0) } ?? .null),
            .init("monthly_change_alone", alone.map { .money($0) } ?? .null),
            .init("written", .boolean(isWritten)),
        ])
    }

    private func data(of value: Spread<Quantity>) -> DataValue {
        .object([
            .init("low", .quantity(value.low)), .init("expected", .quantity(value.expected)),
            .init("high", .quantity(value.high)),
        ])
    }
}
