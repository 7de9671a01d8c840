import Catalog

/// Where a price holds, as far as a list says.
enum ListedPlace: Hashable {
    /// Nothing is said.
    case unstated
    /// Requests made in one region and served there, or by a profile.
    case region(Region, InferenceProfile?)
    /// Requests through an inference profile.
    case profile(InferenceProfile)
    /// A scope of a platform without AWS regions.
    case scope(Scope?)
}
