/// Why a workload cannot be compared with itself bought in another way.
public enum ComparisonRefusal: Error, Sendable, Hashable {
    /// There is no workload of the name.
    case unknownWorkload(String)
    /// No workload is a model on tokens.
    case noTokens
    /// The workload runs a model that was customised, which no one else has.
    case customModel(String)
    /// The workload runs an imported model.
    case importedModel(String)
    /// The workload runs on model units, and how many tokens they take is not published.
    case provisioned(String)
    /// A total of the scenario is too large.
    case impossible
}
