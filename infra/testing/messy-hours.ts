/** Opening hours as people write them down: nights, seasons, holidays, exceptions, nonsense that can be read, and unknown (null). */
export const messyHours: (string | null)[] = [
  ...[null, null, null, '24/7', '24/7; PH off', 'off'],
  ...['Mo-Fr 09:00-17:00', 'Mo-Fr 9:00-17:00', 'mo-fr 09:00 - 17:00', 'Mo,Tu,Th 10:00-12:30,13:30-16:00'],
  ...['Mo-Su 10:00-18:00', 'Sa,Su 11:00-15:00', 'We 13:00-21:00', 'Th[1] 14:00-16:00', 'Fr[-1] 16:00-20:00'],
  ...['Mo-Fr 08:30-18:00; Sa 10:00-14:00; PH off', 'Mo-Fr 10:00-17:00; We 10:00-21:00; PH off', 'PH 12:00-16:00'],
  ...[
    'Mo-Su 22:00-06:00',
    'Fr-Sa 20:00-03:30',
    'Mo-Fr 18:00-24:00',
    'Su-Th 23:00-07:00; PH 20:00-10:00',
    'Sa 23:59-00:01',
  ],
  ...['Jul-Aug off; Mo-Fr 10:00-16:00', 'Mo-Fr 10:00-16:00; Jul 20-Aug 16 off', 'Oct-Mar Mo-Su 17:00-21:00'],
  ...['Apr-Sep 10:00-20:00; Oct-Mar 12:00-17:00', 'Dec 24-Jan 02 off; Tu-Su 11:00-19:00', 'Nov 15-Feb 15 22:00-08:00'],
  ...[
    'Mo-Fr 10:00-16:00; Dec 25-26 12:00-20:00',
    '2026 Dec 05 18:00-22:00; Sa 09:00-12:00',
    'Mo-Fr 09:00-17:00; 2026 Dec 31 off',
  ],
  ...['week 1-53/2 Mo 10:00-12:00', 'Mo 09:00-12:00; Tu 12:00-09:00', 'Tu-Fr 16:00-21:00; Jul 20-Aug 16 off; PH off'],
  ...['Mo-Fr 09:00-17:00 "alleen na aanbellen"', 'Mo-Th 13:00-17:00 open, Fr 13:00-15:00 open', 'Tu 19:30-21:45'],
  ...[
    'Mo-Fr 00:00-24:00; Sa-Su 08:00-20:00',
    'Mar 29-Oct 25 Su 02:00-03:00',
    'Su 01:30-03:30',
    'Mo-Fr 09:00-12:00, Sa 10:00-11:00',
  ],
]
