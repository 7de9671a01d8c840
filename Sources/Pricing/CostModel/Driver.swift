public import Formulas
public import Scenarios

/// A named number of the scenario: an input of a cost model, or what follows from inputs.
public struct Driver: Sendable {
    /// Its name, such as `answers.monthly_requests`.
    public let id: DriverID

    /// What it belongs to, as people call it: a workload, a knowledge base, the site.
    public let part: String

    /// The number with what it stands on.
    public let assumption: Assumption

    /// Creates a driver.
    public init(id: DriverID, part: String, assumption: Assumption) {
        self.id = id
        self.part = part
        self.assumption = assumption
    }
}
