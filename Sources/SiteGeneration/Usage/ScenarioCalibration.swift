import Actuals
public import Diagnostics
import Formulas
import Pricing
public import Quantities
import Rendering
import ReportBuilding
import ReportModel
import Scenarios
import SiteOutput
import SourceLoading
import UsageTables

/// What usage says of the numbers of a scenario, for `ratebook calibrate`.
public struct ScenarioCalibration: Sendable {
    private let report: CalibrationReport
    private let edited: LoadedProject.EditedScenario?
    private let project: String

    /// The months that are asked for; a bound that is nil is open.
    public struct Period: Sendable {
        let from: CalendarMonth?
        let to: CalendarMonth?

        /// Creates a period.
        public init(from: CalendarMonth?, to: CalendarMonth?) {
            self.from = from
            self.to = to
        }

        func contains(_ month: CalendarMonth) -> Bool {
            (from.map { $0.firstDay <= month.firstDay } ?? true)
                && (to.map { month.firstDay <= $0.firstDay } ?? true)
        }
    }

    /// Reads a project and measures a scenario of it.
    ///
    /// - Parameters:
    ///   - request: What is asked, of one scenario.
    ///   - period: The months whose usage counts.
    ///   - isWriting: Whether the numbers are to be written into the file of the scenario.
    /// - Returns: The calibration; nil where there is an error; and every problem in reading order.
    public static func load(
        _ request: EstimationRequest,
        _ period: Period,
        isWriting: Bool
    ) -> (calibration: ScenarioCalibration?, diagnostics: [Diagnostic]) {
        let loaded = ProjectLoader.load(request.project, checkingLaws: .unlessCarried)
        var diagnostics = loaded.diagnostics
        guard let source = loaded.project,
            let (context, _) = PricedProject.context(of: source, request.catalog, &diagnostics)
        else { return (nil, diagnostics.inReadingOrder()) }
        let log = DiagnosticLog()
        UsageComparison.check(request.scenario, nil, in: source, log)
        let months = source.usage.map(\.month).filter(period.contains)
        if months.isEmpty { report(period, in: source, log) }
        let scenario = source.scenarios.first { $0.id == request.scenario }
        guard let scenario, log.errorCount == 0 else {
            return (nil, (diagnostics + log.diagnostics).inReadingOrder())
        }
        let calibration = Calibration(
            of: scenario,
            from: source.usage,
            in: Set(months),
            beside: source.scenarios,
            context.catalog,
            context.exchange,
            reporting: log
        )
        if let calibration, calibration.months.isEmpty { report(scenario, months, log) }
        diagnostics += log.diagnostics
        guard let calibration, !diagnostics.containsErrors else {
            return (nil, diagnostics.inReadingOrder())
        }
        let edited =
            isWriting ? source.writing(calibration.groups.map(\.edits), into: scenario.id) : nil
        diagnostics += edited?.refused ?? []
        do throws(EstimationFailure) {
            let costs = try CalibratedCosts(calibration, of: scenario, in: source, context).costs
            let report = CalibrationReport(on: scenario.id, calibration, costs, in: context)
            let result = ScenarioCalibration(
                report: report,
                edited: edited,
                project: request.project
            )
            return (result, diagnostics.inReadingOrder())
        } catch {
            log.error(
                "number-too-large",
                "the line \(error.line.name) of \(scenario.id) is too large to compute",
                inFile: "Content/scenarios/\(scenario.id).yaml",
                help: "look at what is measured without --write, and correct the usage"
            )
            return (nil, (diagnostics + log.diagnostics).inReadingOrder())
        }
    }

    private static func report(_ period: Period, in source: LoadedProject, _ log: DiagnosticLog) {
        let known = source.usage.map(\.month.description)
        let named = [("--from", period.from), ("--to", period.to)]
            .compactMap { option, month in month.map { (option, $0.description) } }
        guard let (option, month) = named.first, !known.isEmpty else {
            log.error(
                "no-usage",
                "there is no usage yet",
                inFile: "Content/usage",
                help: "import logs and bills with `ratebook usage import FILE`"
            )
            return
        }
        let place = SourceRange.commandLine(option, month)
        log.report(.unknownName(month, of: "month", at: place, among: known))
    }

    private static func report(
        _ scenario: Scenario,
        _ months: [CalendarMonth],
        _ log: DiagnosticLog
    ) {
        log.error(
            "no-claimed-usage",
            "no line of \(months.map(\.description).joined(separator: ", ")) is claimed by "
                + scenario.id,
            at: scenario.actuals.first?.origin,
            help: "look at `ratebook usage list`, and correct the claim or choose other months"
        )
    }

    /// Writes the file of the scenario, where numbers are to be written.
    ///
    /// - Throws: ``OutputError``.
    public func write() throws {
        guard let edited, !edited.written.isEmpty else { return }
        try SingleFile(path: project + "/" + edited.path)
            .write(String(decoding: edited.bytes, as: UTF8.self))
    }

    /// The measured numbers beside those of the scenario, and what was written.
    ///
    /// - Throws: ``ReportFailure`` for an amount that is too large to be shown.
    public func text(width: Int, colour: Bool) throws(ReportFailure) -> String {
        let text = try shown { () throws(ArithmeticFailure) in try report.blocks() }
        let renderer = TerminalRenderer(
            width: width,
            colour: colour,
            in: report.currency
        )
        guard let edited else { return renderer.render(text) }
        let count = edited.written.count
        return renderer.render(text)
            + (count == 0
                ? "Nothing is written.\n"
                : "\(count) \(count == 1 ? "number is" : "numbers are") written to "
                    + "\(edited.path): \(edited.written.joined(separator: ", ")).\n")
    }

    /// The same as data, to the contract `ratebook.calibration/1`.
    ///
    /// - Throws: ``ReportFailure`` for an amount that is too large to be shown.
    public func json() throws(ReportFailure) -> String {
        let written = edited?.written ?? []
        return JSONRenderer.render(
            try shown { () throws(ArithmeticFailure) in try report.data(written: written) }
        )
    }

    private func shown<Value>(
        _ make: () throws(ArithmeticFailure) -> Value
    ) throws(ReportFailure) -> Value {
        do throws(ArithmeticFailure) { return try make() } catch {
            throw ReportFailure(
                diagnostic: .impossible("an amount", error, inFile: "Content/usage")
            )
        }
    }
}
