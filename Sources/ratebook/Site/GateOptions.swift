import ArgumentParser
import Diagnostics
import Quantities
import SiteGeneration

/// The options of what fails a check.
struct GateOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What fails the check beside errors; may be repeated.",
            discussion: """
                budget    a cost above its budget: expected, now or later, or of the last month,
                          billed or at its pace (default)
                p90       also a cost above its budget in one draw of ten
                near      also a cost near its budget
                unpriced  a line without a price
                stale     rates whose newest source was read long before their day
                change    a scenario whose cost grew since the release before
                actual    a last month that cost more than estimated
                unmatched usage of the last month in no scenario
                links     a link that leads nowhere, always an error
                none      errors alone
                """,
            valueName: "gate"
        )
    )
    var gate: [Gate] = [.budget]

    @Option(
        help: ArgumentHelp(
            "For the gate stale: the days after which a source is stale; 180 if not given.",
            valueName: "days"
        )
    )
    var olderThan: Int?

    @Option(
        help: ArgumentHelp(
            "For the gate change: the release to compare with, if not the one before.",
            valueName: "release"
        ),
        completion: .release
    )
    var since: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "For the gate change: by how much a scenario may grow; 5% if not given. For the gate "
                + "actual: by how much a month may pass its estimate; 10% if not given.",
            valueName: "percent"
        )
    )
    var over: Percentage?

    func validate() throws {
        if let olderThan, olderThan < 0 {
            throw ValidationError("--older-than takes a number of days, such as 90.")
        }
        if olderThan != nil, !gate.contains(.stale) {
            throw ValidationError("--older-than is for --gate stale.")
        }
        if since != nil, !gate.contains(.change) {
            throw ValidationError("--since is for --gate change.")
        }
        if over != nil, !gate.contains(.change), !gate.contains(.actual) {
            throw ValidationError("--over is for --gate change and --gate actual.")
        }
    }

    /// What each gate checks, with all that is to be said about it.
    ///
    /// - Parameters:
    ///   - project: The project.
    ///   - problems: What has been found in it so far.
    /// - Returns: The gates in their order, each with its cases.
    /// - Throws: ``ReportFailure`` for a release with which nothing can be compared.
    func cases(
        in project: PricedProject,
        among problems: [Diagnostic]
    ) throws(ReportFailure) -> [(gate: Gate, cases: [CheckCase])] {
        var checked: [(gate: Gate, cases: [CheckCase])] = []
        for gate in Gate.allCases where self.gate.contains(gate) && gate != .none {
            checked.append((gate, try cases(of: gate, in: project, among: problems)))
        }
        return checked
    }

    private func cases(
        of gate: Gate,
        in project: PricedProject,
        among problems: [Diagnostic]
    ) throws(ReportFailure) -> [CheckCase] {
        switch gate {
        case .budget, .p90, .near: project.budgetCases
        case .unpriced: project.unpricedCases
        case .stale: project.freshnessCases(olderThan: olderThan)
        case .change:
            try project.changeCases(since: since, over: over?.ratio ?? GateOptions.usualLimit)
        case .actual: project.actualCases(over: over?.ratio ?? GateOptions.usualExcess)
        case .unmatched: project.unmatchedCases
        case .links: project.linkCases(among: problems)
        case .none: []
        }
    }

    /// One twentieth.
    private static let usualLimit = Quantity(wholePercent: 5)

    /// One tenth.
    static let usualExcess = Quantity(wholePercent: 10)
}
