/// Where Bedrock may serve a request, as the prefix of a vendor id says: `us.`, `global.`.
public enum InferenceProfile: String, Sendable, Hashable, CaseIterable {
    /// The United States.
    case us
    /// Europe.
    case eu
    /// Asia and the Pacific.
    case apac
    /// Japan.
    case jp
    /// Australia.
    case au
    /// The United States' GovCloud.
    case usGov = "us-gov"
    /// Anywhere.
    case global

    /// The scope that the profile buys.
    public var scope: Scope { self == .global ? .global : .geo }
}
