/// A unit of measurement, such as a kilometre or a week.
public struct Unit: Hashable, Sendable {
  public typealias ID = Identifier<Unit>

  public let id: ID
  /// What is measured, such as `distance`; units of one dimension convert into each other.
  public let dimension: String
  /// How many of the dimension's base unit one of this unit is.
  public let factor: Double
  /// The word after a number other than 1, as shown to a person.
  public let many: String
  /// The word after the number 1.
  public let one: String
  /// The ways in which people write the unit.
  public let hears: [Phrase]

  public init(
    id: ID, dimension: String, factor: Double, many: String, one: String, hears: [Phrase]
  ) {
    self.id = id
    self.dimension = dimension
    self.factor = factor
    self.many = many
    self.one = one
    self.hears = hears
  }
}

/// A measured amount, with the unit in which the person gave it.
public struct Quantity: Hashable, Sendable {
  public var value: Double
  /// The upper end when the person gave a range ("2 or 3 weeks").
  public var upper: Double?
  /// Absent for a bare number.
  public var unit: Unit.ID?
  /// The person gave no number: "for weeks", "a few days". The value is what is mostly meant.
  public var isVague = false

  public init(_ value: Double, upper: Double? = nil, unit: Unit.ID?) {
    self.value = value
    self.upper = upper
    self.unit = unit
  }

  /// The value, or the middle of the range.
  public var middle: Double {
    upper.map { (value + $0) / 2 } ?? value
  }
}

extension Quantity: Codable {
  private enum CodingKeys: String, CodingKey {
    case value, upper, unit, isVague
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    value = try container.decode(Double.self, forKey: .value)
    upper = try container.decodeIfPresent(Double.self, forKey: .upper)
    unit = try container.decodeIfPresent(Unit.ID.self, forKey: .unit)
    isVague = try container.decodeIfPresent(Bool.self, forKey: .isVague) ?? false
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encodeIfPresent(upper, forKey: .upper)
    try container.encodeIfPresent(unit, forKey: .unit)
    if isVague { try container.encode(isVague, forKey: .isVague) }
  }
}
