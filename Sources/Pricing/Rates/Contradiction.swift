public import Catalog

/// Two things that are said of a usage and cannot both be true.
public enum Contradiction: Sendable, Hashable {
    /// The name of the model names another platform.
    case platform(named: PlatformID, stated: PlatformID)
    /// The name of the model names another scope.
    case scope(named: Scope, stated: Scope)
    /// The name of the model names another region.
    case region(named: Region, stated: Region)
    /// The ARN of the model is of a partition that the region is not of.
    case partition(named: String, region: Region)
    /// The profile in the name of the model does not serve requests from the region.
    case profile(named: InferenceProfile, region: Region)
}
