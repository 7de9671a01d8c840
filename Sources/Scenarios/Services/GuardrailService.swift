/// How policies are called, which decides their prices.
public enum GuardrailService: String, Sendable, Hashable, CaseIterable {
    /// A guardrail that is attached to the model or called with ApplyGuardrail.
    case guardrails
    /// Single checks without a guardrail, called with InvokeGuardrailChecks.
    case checks = "guardrail-checks"
}

extension GuardrailService {
    /// The policies that the service has a price for.
    ///
    /// Attacks on the prompt are a part of the content filter of a guardrail.
    public var policies: [GuardrailPolicy] {
        switch self {
        case .guardrails: GuardrailPolicy.allCases.filter { $0 != .promptAttack }
        case .checks: [.content, .pii, .promptAttack]
        }
    }
}
