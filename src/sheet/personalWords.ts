/** What a heading may tell of a person. */
export const PERSONAL_KINDS = [
  "email",
  "phone",
  "birthday",
  "address",
  "contact",
  "identity",
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/**
 * The words by which columns about persons are headed, by language, written as those of `HEADING_WORDS`: data for a native
 * speaker to review.
 */
export const PERSONAL_WORDS: Readonly<Record<string, Readonly<Record<PersonalKind, string>>>> = {
  english: {
    email: "e-mail*, email*, mail",
    phone: "phone*, telephone*, tel, mobile*, cell, cellphone*, cell phone*, fax, whatsapp",
    birthday: "birthday*, birthdate*, birth date, date of birth, dob, born",
    address: "address*, street*, postcode, postal code, zip, zip code",
    contact: "contact, contact person*, contact name*, contacts, attn, attention",
    identity: "passport*, social security*, ssn, national id*, id card*, driving licence*, iban",
  },
  catalan: {
    email: "correu, correu electronic, correu-e",
    phone: "telefon*, mobil, mobils, fax",
    birthday: "naixement, data de naixement, aniversari",
    address: "adreca*, carrer, codi postal",
    contact: "contacte, contactes, persona de contacte",
    identity: "dni, nie, passaport, seguretat social",
  },
  bulgarian: {
    email: "имейл*, ел поща, електронна поща, поща",
    phone: "телефон*, тел, мобилен*, gsm, факс",
    birthday: "рожден*, дата на раждане, роден*",
    address: "адрес*, улица, пощенски код",
    contact: "контакт, контакти, лице за контакт, контактно лице",
    identity: "егн, паспорт*, лична карта",
  },
  korean: {
    email: "*이메일*, *전자우편*, *메일*",
    phone: "*전화*, *휴대폰*, *핸드폰*, *연락처*, *팩스*",
    birthday: "*생일*, *생년월일*",
    address: "*주소*, *우편번호*",
    contact: "*담당자*, *연락 담당*",
    identity: "*주민등록*, *주민번호*, *여권*",
  },
  italian: {
    email: "posta elettronica, indirizzo di posta",
    phone: "telefono*, cellulare*, tel, fax",
    birthday: "nascita, data di nascita, compleanno, nato il",
    address: "indirizzo*, codice postale",
    contact: "contatto, contatti, referente*, persona di contatto",
    identity: "passaporto, carta d identita, codice fiscale",
  },
  kazakh: {
    email: "пошта*, электрондық пошта*",
    phone: "телефон*, ұялы*, факс",
    birthday: "туған күн*, туылған*",
    address: "мекенжай*, мекен-жай*, көше*, пошта индексі",
    contact: "байланыс тұлға*, байланыс, өкіл*",
    identity: "жсн, паспорт*, төлқұжат*, жеке куәлік*",
  },
  russian: {
    email: "почта, эл почта, электронн* почт*, емейл, имейл, мейл",
    phone: "телефон*, тел, моб, мобильн*, сотов*, факс",
    birthday: "день рождения, дата рождения, рожден*",
    address: "адрес*, улица, почтовый индекс",
    contact: "контакт, контакты, контактное лицо, контактн* лиц*, фио",
    identity: "паспорт*, снилс, удостоверен*",
  },
  spanish: {
    email: "correo*, correo electronico",
    phone: "telefono*, movil, moviles, celular*, tel, fax",
    birthday: "nacimiento, fecha de nacimiento, cumpleanos",
    address: "direccion*, domicilio*, calle, codigo postal",
    contact: "contacto, contactos, persona de contacto",
    identity: "dni, nie, pasaporte*, seguridad social, curp",
  },
  german: {
    email: "e-mail*, *mailadresse*",
    phone: "*telefon*, tel, *handy*, *mobil*, *fax*, rufnummer*",
    birthday: "*geburt*, geb, geb datum",
    address: "*adresse*, *anschrift*, *straße*, *strasse*, str, plz, *postleitzahl*",
    contact: "*ansprechpartner*, *ansprechperson*, *kontakt, *kontakte, *kontaktperson*",
    identity: "*ausweis*, *reisepass*, sozialversicherung*, steuer id*",
  },
  french: {
    email: "courriel*, adresse electronique",
    phone: "telephone*, portable*, tel, gsm, fax",
    birthday: "naissance, date de naissance, anniversaire, ne le",
    address: "adresse*, rue, code postal",
    contact: "contact, contacts, interlocuteur*, personne a contacter",
    identity: "passeport*, carte d identite, securite sociale, numero de securite sociale",
  },
};
