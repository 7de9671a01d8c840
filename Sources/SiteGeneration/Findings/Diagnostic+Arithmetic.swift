import Diagnostics
import Formulas
import Pricing
import Quantities
import Scenarios

extension Diagnostic {
    /// A line item whose arithmetic has no result, at the number that has most to do with it.
    static func impossible(_ failure: EstimationFailure, of model: CostModel) -> Diagnostic {
        let what = "the line \(failure.line.name)"
        let file = "Content/scenarios/\(model.scenario.id).yaml"
        switch failure.failure {
        case .arithmetic(let reason):
            let place = model.largestNumber(in: failure.line)
            return impossible(what, reason, inFile: file, at: place)
        case .unboundDriver(let id): return unbound(id.name, what, file)
        case .unboundRate(let slot): return unbound(slot.name, what, file)
        case .unboundLine(let id): return unbound(id.name, what, file)
        }
    }

    /// An amount that cannot be computed.
    static func impossible(
        _ what: String,
        _ reason: ArithmeticFailure,
        inFile file: String,
        at place: SourceRange? = nil
    ) -> Diagnostic {
        let (code, summary, help) =
            switch reason {
            case .overflow:
                (
                    "number-too-large", "\(what) is too large to compute",
                    "check the volumes: no amount may pass 100,000,000,000,000,000,000"
                )
            case .divisionByZero:
                (
                    "division-by-zero", "\(what) divides by zero",
                    "check the sizes: one of them is 0"
                )
            }
        guard let place else {
            return Diagnostic(.error, code: code, summary, inFile: file, help: help)
        }
        return Diagnostic(.error, code: code, summary, at: place, help: help)
    }

    private static func unbound(_ name: String, _ what: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .error,
            code: "unbound-name",
            "\(what) uses \(name), which has no value",
            inFile: file,
            help: "this is a mistake of Ratebook, not of the file: please report it"
        )
    }
}

extension CostModel {
    /// Where the largest number stands that a line uses; nil when none is stated.
    fileprivate func largestNumber(in line: LineID) -> SourceRange? {
        let names = driverIDs(in: line)
        let stated = drivers.filter { names.contains($0.id) && $0.assumption.origin != nil }
        let largest = stated.max { $0.assumption.value.high < $1.assumption.value.high }
        return largest?.assumption.origin
    }

    /// The drivers that a line uses, also by way of other lines.
    private func driverIDs(in line: LineID) -> Set<DriverID> {
        guard let item = (lines + tokenOnly).first(where: { $0.id == line }) else { return [] }
        var found = Set(item.formula.drivers + item.usage.drivers)
        for case .line(let id) in item.formula.references + item.usage.references {
            found.formUnion(driverIDs(in: id))
        }
        return found
    }
}
