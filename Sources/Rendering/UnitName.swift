import Quantities

/// The name of a unit, which agrees with the number before it.
struct UnitName {
    /// The name in the plural, such as `searches` or `vCPU-hours`.
    let plural: String

    /// The name beside a number: the singular beside one, and the plural beside every other.
    func beside(_ number: Quantity) -> String {
        number == .one ? singular : plural
    }

    private var singular: String {
        if plural.hasSuffix("ies") { return plural.dropLast(3) + "y" }
        if ["ches", "shes", "sses", "xes"].contains(where: plural.hasSuffix) {
            return String(plural.dropLast(2))
        }
        return plural.hasSuffix("s") && !plural.hasSuffix("ss") ? String(plural.dropLast()) : plural
    }
}

extension String {
    /// The plural of a unit: `query` gives `queries`, `GB-month` gives `GB-months`, `GB` stays.
    var plural: String {
        guard last?.isLowercase == true else { return self }
        if hasSuffix("y"), let before = dropLast().last, !"aeiou".contains(before) {
            return dropLast() + "ies"
        }
        let isHissing = ["s", "x", "z", "ch", "sh"].contains(where: hasSuffix)
        return self + (isHissing ? "es" : "s")
    }

    /// The article before a unit: `a query`, `an image`, `an hour`, `a user`.
    var article: String {
        guard let first = lowercased().first else { return "a" }
        return "aeio".contains(first) || lowercased().hasPrefix("hour") ? "an" : "a"
    }
}
