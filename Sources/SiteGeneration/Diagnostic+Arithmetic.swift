import Diagnostics
import Formulas
import Pricing
import Quantities

extension Diagnostic {
    /// A line item whose arithmetic has no result.
    static func impossible(_ failure: EstimationFailure, inFile file: String) -> Diagnostic {
        switch failure.failure {
        case .arithmetic(let reason):
            impossible("the line \(failure.line.name)", reason, inFile: file)
        case .unboundDriver(let id): unbound(id.name, failure, file)
        case .unboundRate(let slot): unbound(slot.name, failure, file)
        case .unboundLine(let id): unbound(id.name, failure, file)
        }
    }

    /// An amount that cannot be computed.
    static func impossible(
        _ what: String,
        _ reason: ArithmeticFailure,
        inFile file: String
    ) -> Diagnostic {
        switch reason {
        case .overflow:
            Diagnostic(
                .error,
                code: "number-too-large",
                "\(what) is too large to compute",
                inFile: file,
                help:
                    "check the volumes of the scenario: no amount may pass 100,000,000,000,000,000,000"
            )
        case .divisionByZero:
            Diagnostic(
                .error,
                code: "division-by-zero",
                "\(what) divides by nought",
                inFile: file,
                help: "check the sizes of the scenario: one of them is 0"
            )
        }
    }

    private static func unbound(
        _ name: String,
        _ failure: EstimationFailure,
        _ file: String
    ) -> Diagnostic {
        Diagnostic(
            .error,
            code: "unbound-name",
            "the line \(failure.line.name) uses \(name), which has no value",
            inFile: file,
            help: "this is a mistake of Ratebook, not of the file: please report it"
        )
    }
}
