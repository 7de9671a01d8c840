/// Capacity for a model that is paid by the hour, whether tokens come or not.
public enum Capacity: Sendable, Hashable {
    /// Tokens a minute, reserved for a term.
    case reserved(Reservation)
    /// Model units.
    case provisioned(ProvisionedThroughput)
    /// Units for a model that was trained elsewhere.
    case imported(ModelImport)
}
