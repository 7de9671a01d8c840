/// A policy of a guardrail, with the texts that it checks.
public struct GuardrailCheck: Sendable, Hashable {
    /// The policy.
    public let policy: Choice<GuardrailPolicy>

    /// The texts.
    public let direction: Direction

    /// Creates a check.
    public init(_ policy: Choice<GuardrailPolicy>, direction: Direction = .both) {
        self.policy = policy
        self.direction = direction
    }

    /// Which texts a policy checks.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// What the user wrote.
        case input
        /// What the model answered.
        case output
        /// Both, each billed apart.
        case both
    }
}
