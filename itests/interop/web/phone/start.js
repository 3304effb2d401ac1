// The entry of a page with one phone: what the driver calls, and where it is told.
import { JsSipPhone } from './jssip-phone.js';
import { SipJsPhone } from './sipjs-phone.js';

const PHONES = { jssip: JsSipPhone, sipjs: SipJsPhone };

let phone;

/** Makes the page's phone; window.tell, which the driver has put there, hears its events. */
window.openPhone = (library, settings) => {
  phone = new PHONES[library](settings, (event, details = {}) => window.tell({ event, ...details }));
};

/** Has the phone do something. */
window.performOnPhone = async (command, details) => (await phone[command](details)) ?? null;

/** Has a call do something; "other" names another call of the same phone. */
window.performOnCall = async (command, { call, other, ...details }) => {
  const result = phone.call(call)[command](other ? phone.call(other) : details);
  return (await result) ?? null;
};
